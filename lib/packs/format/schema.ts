/**
 * The pack as one file: its shape, as schemas, from which the types and data/schema/pack.schema.json are made. Names are those of
 * schema.org where it has one (data/README.md tells which), quotations are TextQuoteSelectors of the W3C's Web Annotation.
 *
 * Strings and numbers only: nothing in a pack is markup, a pattern or a rule.
 */
import * as v from 'valibot';
import {
  ClaimIdSchema,
  DetailSchema,
  RELATIONS,
  ReportDifferenceSchema,
  SourceIdSchema,
  StoryIdSchema,
} from '../../claims/schema.ts';
import * as limit from './limits.ts';
import { unreadable } from './plain-text.ts';

export const FORMAT = 'sidelight-pack';
/** Grows with every change that an older reader would misread. */
export const FORMAT_VERSION = 1;

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'expected text, got an empty string'),
    v.maxLength(longest, (issue) => `expected at most ${longest} characters, got ${issue.received}`),
    v.check((value) => value.trim() === value, 'expected text without white space at its ends'),
    v.check(
      (value) => unreadable(value) === null,
      (issue) => `expected ${unreadable(issue.input)}`,
    ),
  );
const name = text(limit.MAX_NAME);
const prose = text(limit.MAX_TEXT);

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'expected an ISO 8601 date (YYYY-MM-DD)'),
  v.check(isDay, 'expected a date that there is'),
);
/** A year, a month, a day, or an interval of two of them with a slash. */
const when = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
    'expected an ISO 8601 date, month, year or interval a/b',
  ),
  v.check((value) => value.split('/').every(isDay), 'expected a date that there is'),
);
const language = v.pipe(
  v.string(),
  v.maxLength(35),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'expected a BCP 47 language tag'),
);
const address = v.pipe(
  v.string(),
  v.maxLength(limit.MAX_ADDRESS, `expected at most ${limit.MAX_ADDRESS} characters`),
  v.startsWith('https://', 'expected an https address'),
  v.check((value) => unreadable(value) === null && isAddress(value), 'expected a whole https address'),
);

/** A value as it stands when it is certain, or marked as likely. */
const stated = <T extends v.GenericSchema<string, string>>(value: T) =>
  v.union(
    [value, v.strictObject({ value, certainty: v.literal('likely') })],
    'expected a text, or { "value": …, "certainty": "likely" }',
  );

const counted = v.pipe(v.number(), v.integer(), v.minValue(0));

export const CountsSchema = v.strictObject({
  stories: counted,
  claims: counted,
  phrasings: counted,
  sources: counted,
  reports: counted,
  reviews: counted,
});

export const ManifestSchema = v.strictObject({
  identifier: v.pipe(
    v.string(),
    v.maxLength(100),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id'),
  ),
  name,
  version: text(50),
  description: v.exactOptional(prose),
  sdLicense: v.exactOptional(name),
  sdPublisher: v.exactOptional(name),
  sdDatePublished: day,
  expires: v.exactOptional(day),
  inLanguage: language,
  isBasedOn: v.exactOptional(prose),
  counts: CountsSchema,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')),
});

export const PackStorySchema = v.strictObject({ identifier: StoryIdSchema, name });

export const PackSourceSchema = v.strictObject({
  identifier: SourceIdSchema,
  publisher: stated(name),
  headline: v.exactOptional(stated(name)),
  url: v.exactOptional(stated(address)),
  datePublished: v.exactOptional(stated(when)),
  inLanguage: language,
  origins: v.pipe(
    v.array(stated(name)),
    v.minLength(1, 'expected at least one origin'),
    v.maxLength(50, 'expected at most 50 origins'),
  ),
  sdLicense: v.exactOptional(name),
});

/** schema.org Rating: the publisher's own words and figures, never ours. */
const RatingSchema = v.strictObject({
  alternateName: v.exactOptional(name),
  ratingValue: v.exactOptional(v.number()),
  bestRating: v.exactOptional(v.number()),
  worstRating: v.exactOptional(v.number()),
  ratingExplanation: v.exactOptional(prose),
});

/** A record of lib/claims, whose texts are held here to what every text of a pack is held to. */
const plain = <T extends v.GenericSchema<unknown, object>>(record: T) =>
  v.pipe(
    record,
    v.check(
      (value) =>
        Object.values(value).every(
          (part) => typeof part !== 'string' || (part.length <= limit.MAX_NAME && unreadable(part) === null),
        ),
      `expected plain texts of at most ${limit.MAX_NAME} characters`,
    ),
  );

const QuoteSchema = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: name,
  prefix: v.exactOptional(name),
  suffix: v.exactOptional(name),
});

/** What a source says about the claim. */
export const AppearanceSchema = v.strictObject({
  citation: SourceIdSchema,
  relation: v.picklist(RELATIONS),
  differs: v.exactOptional(v.pipe(v.array(plain(ReportDifferenceSchema)), v.minLength(1), v.maxLength(50))),
  abstract: prose,
  quotation: v.exactOptional(QuoteSchema),
  paragraph: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a paragraph from 1'))),
  origin: name,
});

/** A published review of the claim, with that publisher's rating. */
export const ReviewSchema = v.strictObject({
  citation: SourceIdSchema,
  reviewRating: v.exactOptional(RatingSchema),
  abstract: v.exactOptional(prose),
});

const few = <T extends v.GenericSchema>(item: T, most: number, noun: string) =>
  v.pipe(v.array(item), v.maxLength(most, `expected at most ${most} ${noun}`));

export const PackClaimSchema = v.strictObject({
  identifier: ClaimIdSchema,
  story: v.exactOptional(StoryIdSchema),
  text: prose,
  phrasings: few(prose, limit.MAX_PHRASINGS, 'phrasings'),
  details: few(plain(DetailSchema), limit.MAX_DETAILS, 'details'),
  author: v.exactOptional(name),
  datePublished: v.exactOptional(when),
  firstAppearance: v.exactOptional(address),
  appearance: few(AppearanceSchema, limit.MAX_REPORTS, 'reports'),
  review: few(ReviewSchema, limit.MAX_REPORTS, 'reviews'),
});

/** The file but for its three lists, which may be long and are checked one by one. */
export const PackFrameSchema = v.strictObject({
  $schema: v.exactOptional(text(limit.MAX_ADDRESS)),
  format: v.literal(FORMAT, `expected "${FORMAT}"`),
  formatVersion: v.literal(FORMAT_VERSION, `expected ${FORMAT_VERSION}`),
  manifest: ManifestSchema,
  stories: v.pipe(v.array(v.unknown()), v.maxLength(limit.MAX_CLAIMS, many('stories', limit.MAX_CLAIMS))),
  sources: v.pipe(v.array(v.unknown()), v.maxLength(limit.MAX_SOURCES, many('sources', limit.MAX_SOURCES))),
  claims: v.pipe(
    v.array(v.unknown()),
    v.minLength(1, 'expected at least one claim'),
    v.maxLength(limit.MAX_CLAIMS, many('claims', limit.MAX_CLAIMS)),
  ),
});

/** The whole file, for the published JSON Schema. */
export const PackFileSchema = v.strictObject({
  ...PackFrameSchema.entries,
  stories: v.array(PackStorySchema),
  sources: v.array(PackSourceSchema),
  claims: v.pipe(v.array(PackClaimSchema), v.minLength(1)),
});

export type PackFile = v.InferOutput<typeof PackFileSchema>;
export type PackManifest = v.InferOutput<typeof ManifestSchema>;
export type PackCounts = v.InferOutput<typeof CountsSchema>;
export type PackStory = v.InferOutput<typeof PackStorySchema>;
export type PackSource = v.InferOutput<typeof PackSourceSchema>;
export type PackClaim = v.InferOutput<typeof PackClaimSchema>;
export type Appearance = v.InferOutput<typeof AppearanceSchema>;
export type Review = v.InferOutput<typeof ReviewSchema>;

/** Whether a year, month or day is on the calendar. */
export function isDay(value: string): boolean {
  const [year, month = '01', date = '01'] = value.split('-');
  const time = Date.parse(`${year}-${month}-${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(date);
}

function isAddress(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}

function many(noun: string, most: number): string {
  return `expected at most ${most} ${noun}`;
}
