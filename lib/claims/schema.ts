/**
 * The shapes of the pack's data, as schemas: the one description from which the types, the build's checks and the published
 * JSON Schemas are made. Everything that enters from a file passes through here once; inside, the types are trusted.
 */
import * as v from 'valibot';

/** What a difference can be about. `number` holds money and durations too: both are figures to a reader. */
export const DIFFERENCE_KINDS = [
  'number',
  'date',
  'place',
  'person',
  'polarity',
  'modality',
  'attribution',
] as const;

/** How a source stands to a claim. */
export const RELATIONS = ['same', 'differs', 'adds', 'contradicts'] as const;
/** The same as views know them: a published review stands beside a claim with its publisher's rating. */
export const SHOWN_RELATIONS = [...RELATIONS, 'reviews'] as const;

/** How firmly an event is stated: it happened, will, may, is hoped for, was promised, is wanted. */
export const MODALITIES = ['did', 'will', 'may', 'hopes', 'promised', 'wants'] as const;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a kebab-case id'));
const line = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'expected text, got an empty string'),
  v.regex(/^[^\n\r\t]*$/, 'expected one line of text'),
);
const entity = v.pipe(id, v.brand('EntityId'));

export const ClaimIdSchema = v.pipe(id, v.brand('ClaimId'));
/** A claim of any pack: those of installed packs carry the pack's id before a slash (lib/packs/matching/claim-name.ts). */
export const ClaimNameSchema = v.pipe(
  v.string(),
  v.regex(/^([a-z0-9-]+\/)?[a-z0-9]+(-[a-z0-9]+)*$/, 'expected the name of a claim'),
  v.brand('ClaimId'),
);
export const SourceIdSchema = v.pipe(id, v.brand('SourceId'));
export const StoryIdSchema = v.pipe(id, v.brand('StoryId'));

/** ISO 8601: a year, a month, a day, or an interval of two of them with a slash. */
const isoDate = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/,
    'expected an ISO 8601 date, month, year or interval a/b',
  ),
);
const hedge = v.optional(v.picklist(['about', 'over', 'under']));
const role = v.optional(line);

/** A value that is known, or only likely. */
const stated = <T extends v.GenericSchema<string, string>>(value: T) =>
  v.strictObject({ value, certainty: v.picklist(['certain', 'likely']) });

export const DetailSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('duration'),
    text: line,
    minMonths: v.number(),
    maxMonths: v.number(),
    role,
  }),
  v.strictObject({
    kind: v.literal('money'),
    text: line,
    amount: v.number(),
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency code')),
    hedge,
    role,
  }),
  v.strictObject({ kind: v.literal('number'), text: line, value: v.number(), unit: line, hedge, role }),
  v.strictObject({ kind: v.literal('date'), text: line, value: isoDate, role: line }),
  v.strictObject({ kind: v.literal('place'), entity, role: line }),
  v.strictObject({ kind: v.literal('person'), entity, role: line }),
  v.strictObject({ kind: v.literal('organisation'), entity, role: line }),
  v.strictObject({ kind: v.literal('polarity'), negated: v.boolean(), text: line }),
  v.strictObject({ kind: v.literal('modality'), modality: v.picklist(MODALITIES), text: line }),
  v.strictObject({ kind: v.literal('attribution'), entity }),
]);

const ClaimSchema = v.strictObject({
  id: ClaimIdSchema,
  statement: line,
  phrasings: v.pipe(v.array(line), v.minLength(15, 'expected at least fifteen phrasings')),
  details: v.array(DetailSchema),
});

export const StoryFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  story: v.strictObject({ id: StoryIdSchema, title: line }),
  claims: v.pipe(v.array(ClaimSchema), v.minLength(1, 'expected at least one claim')),
});

/** What one source says otherwise than the claim does, on one detail. */
export const ReportDifferenceSchema = v.strictObject({
  kind: v.picklist(DIFFERENCE_KINDS),
  source: line,
  claim: line,
  note: v.optional(line),
});

/** A quotation, as the `exact` of a W3C Web Annotation TextQuoteSelector. */
const QuotationSchema = v.strictObject({
  exact: v.pipe(
    line,
    v.check((text) => text.split(/\s+/).length <= 12, 'expected at most twelve words'),
  ),
});

export const ReportSchema = v.strictObject({
  claim: ClaimIdSchema,
  relation: v.picklist(RELATIONS),
  differs: v.optional(v.pipe(v.array(ReportDifferenceSchema), v.minLength(1))),
  summary: line,
  quotation: QuotationSchema,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a paragraph number from 1')),
  origin: line,
});

export const SourceFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: SourceIdSchema,
  /** By which its text is known where it lies beside the project; without one no quotation of it can be checked. */
  document: v.optional(v.pipe(v.string(), v.regex(/^\d{3}$/, 'expected the three digits of a document'))),
  publisher: stated(line),
  title: v.optional(stated(line)),
  url: v.optional(stated(v.pipe(v.string(), v.url(), v.startsWith('https://', 'expected an https address')))),
  published: v.optional(stated(isoDate)),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a BCP 47 language tag')),
  origins: v.pipe(v.array(stated(line)), v.minLength(1, 'expected at least one origin')),
  reports: v.array(ReportSchema),
});
