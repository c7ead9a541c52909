/**
 * What is said in more than one way, by what there is to say: the message is chosen here, its words are in the catalogue (lib/i18n/messages.ts).
 * It says what sources report and where they differ; it never judges: no "true", "false", "wrong", "misleading", "bias", "fact-check", in no
 * language (a test holds every catalogue to that).
 */
import type { Agreement } from '../claims/context.ts';
import type { Relation } from '../claims/types.ts';
import { listOf, rowOf } from '../i18n/formats.ts';
import { type PlainKey, t } from '../i18n/messages.ts';
import type { Gate, Reason } from '../match/types.ts';
import { dateText } from './dates.ts';
import type { Disagreement, Topic } from './topics.ts';

/** A value with its certainty, as sources carry them. */
interface Stated {
  value: string;
  certainty: 'certain' | 'likely';
}

// Sources

/** `Brussels Signal`, or `likely Brussels Signal` where that is not certain. */
export const stated = ({ value, certainty }: Stated): string =>
  certainty === 'likely' ? t('likely', { value }) : value;

/** `20 Oct 2024`, `likely 21 Oct 2024`, `date not known`. */
export const published = (date: Stated | undefined): string =>
  date ? stated({ ...date, value: dateText(date.value) }) : t('dateNotKnown');

/** `via TANYUG`, `likely via AP`; `own reporting` where the publisher is its own origin. */
export const via = (origin: Stated, publisher: Stated): string =>
  stated({
    ...origin,
    value: origin.value === publisher.value ? t('ownReporting') : t('via', { origin: origin.value }),
  });

/** `AP, in 2 outlets`, `likely AP, in 2 outlets`. */
export const originGroup = (origin: Stated, outlets: number): string =>
  t('originGroup', { origin: stated(origin), outlets });

/** `3 possible matches, not marked`; of those that the reader has marked too it is not said. */
export const possibleMatches = (n: number, isMarked: boolean): string =>
  t(isMarked ? 'possibleMatchesMarked' : 'possibleMatches', { n });

/** `Not in: A, B, likely C`. */
export const silent = (publishers: Stated[]): string =>
  t('silent', { publishers: rowOf(publishers.map(stated)) });

// Relations and differences

const TOPICS = {
  duration: { brief: 'topicDurationBrief', full: 'topicDuration' },
  amount: { brief: 'topicAmountBrief', full: 'topicAmount' },
  figure: { brief: 'topicFigure', full: 'topicFigure' },
  date: { brief: 'topicDateBrief', full: 'topicDate' },
  place: { brief: 'topicPlaceBrief', full: 'topicPlace' },
  person: { brief: 'topicPersonBrief', full: 'topicPerson' },
  polarity: { brief: 'topicPolarity', full: 'topicPolarity' },
  modality: { brief: 'topicModality', full: 'topicModality' },
  attribution: { brief: 'topicAttribution', full: 'topicAttribution' },
} as const satisfies Record<Topic, Record<'brief' | 'full', PlainKey>>;

/** `amount`, by itself. */
export const topicName = (topic: Topic): string => t(TOPICS[topic].brief);

/** `the amount`, `the date and the place`. */
const topics = (list: Topic[]): string => listOf(list.map((topic) => t(TOPICS[topic].full)));

const RELATIONS = {
  same: 'relationSame',
  differs: 'relationDiffers',
  adds: 'relationAdds',
  contradicts: 'relationContradicts',
  reviews: 'relationReviews',
} as const satisfies Record<Relation, PlainKey>;

/** The word of a relation chip: `reports this`, `differs on the amount`, `adds to this`, `says the opposite`. */
export const relation = (kind: Relation, about: Topic[] = []): string =>
  kind === 'differs' && about.length > 0
    ? t('relationDiffersOn', { topics: topics(about) })
    : t(RELATIONS[kind]);

/** `This page differs on the date and the place`. */
export const pageDiffers = (about: Topic[]): string => t('pageDiffers', { topics: topics(about) });

const FILTERS = {
  same: 'filterSame',
  differs: 'filterDiffers',
  adds: 'filterAdds',
  contradicts: 'filterContradicts',
  reviews: 'filterReviews',
} as const satisfies Record<Relation, PlainKey>;

export const filterName = (kind: Relation): string => t(FILTERS[kind]);

/**
 * The agreement line beside a page: `All 4 other sources report this, from 3 origins · 1 differs on duration`.
 *
 * @param pageReports the page itself is one of the sources and reports the claim
 */
export function agreementLine(agreement: Agreement, than: Disagreement, pageReports: boolean): string {
  const { reporting, of, reviewing: reviewers } = agreement;
  if (reporting > 0) {
    const origins = originsTold(reporting, agreement.origins);
    const line =
      reporting < of
        ? t('someOthersReport', { n: reporting, of, origins })
        : t('allOthersReport', { n: reporting, origins });
    return joined(line, disagreement(than), reviewing(agreement));
  }
  if (reviewers > 0) return reviewing(agreement);
  return t(pageReports ? 'onlyHere' : 'noOtherReports');
}

/** The agreement line where no page is being read: `4 of 5 sources report this, from 3 origins`. */
export function agreementInPack(agreement: Agreement, than: Disagreement): string {
  const { reporting, of } = agreement;
  if (reporting === 0) return reviewing(agreement) || t('noReports');
  const origins = originsTold(reporting, agreement.origins);
  const line =
    reporting < of
      ? t('someReport', { n: reporting, of, origins })
      : t('allReport', { n: reporting, origins });
  return joined(line, disagreement(than), reviewing(agreement));
}

/** One source has one origin, which need not be told: 0. */
export const originsTold = (sources: number, origins: number): number => (sources < 2 ? 0 : origins);

const reviewing = ({ reviewing: n }: Agreement): string => (n === 0 ? '' : t('reviewing', { n }));

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

/** `1 differs on duration, 1 says the opposite`; empty where nobody disagrees. */
export function disagreement({ differing: n, topics: about, opposite }: Disagreement): string {
  const brief = listOf(about.map((topic) => t(TOPICS[topic].brief)));
  const parts: string[] = [];
  if (n > 0)
    parts.push(brief === '' ? t('sourcesDiffer', { n }) : t('sourcesDifferOn', { n, topics: brief }));
  if (opposite > 0) parts.push(t('sourcesSayOpposite', { n: opposite }));
  return rowOf(parts);
}

// Why this match

const GATES = {
  'near-verbatim': 'gateNearVerbatim',
  'close-wording': 'gateCloseWording',
  'story-page': 'gateStoryPage',
  'listed-only': 'gateListedOnly',
} as const satisfies Record<Gate, PlainKey>;

/** One reason as a sentence or a labelled list. */
export function reason(one: Reason): string {
  switch (one.kind) {
    case 'gate':
      return t(GATES[one.gate]);
    case 'words':
      return t('sharedWords', { words: rowOf(one.words) });
    case 'names':
      return t('sharedNames', { names: rowOf(one.names) });
    case 'figures':
      return t('sharedFigures', { figures: rowOf(one.figures) });
    case 'from-before':
      return t('namedBefore', { names: rowOf(one.names) });
    case 'missing':
      return t('missingWords', { words: rowOf(one.words) });
  }
}

// Packs

const quoted = (names: readonly string[]): string => listOf(names.map((name) => t('quotedName', { name })));

/** `In the pack “The call”`, `In the packs “The call” and “My claims”`. */
export const fromPacks = (names: readonly string[]): string =>
  t('fromPacks', { n: names.length, names: quoted(names) });
/** `in “The call”`. */
export const inPacks = (names: readonly string[]): string => t('inPacks', { names: quoted(names) });
/** @param day an ISO day */
export const packExpired = (name: string, day: string): string =>
  t('packExpired', { name, day: dateText(day) });
