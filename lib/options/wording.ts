/** What the options page says in more than one way. See lib/ui/wording.ts. */
import { listOf } from '../i18n/formats.ts';
import { type PlainKey, t } from '../i18n/messages.ts';
import type { PackCounts } from '../packs/format/schema.ts';
import type { LeftOutReason, Note } from '../packs/import/found.ts';
import type { FileKind } from '../packs/open-file.ts';
import type { SubscriptionFailure } from '../packs/store/subscription.ts';
import type { FetchFailure } from '../packs/subscribe/fetch-pack.ts';
import type { Stage } from '../packs/work/protocol.ts';

export const failed = (reason: 'full' | 'failed'): string =>
  t(reason === 'full' ? 'optionsFull' : 'optionsFailed');

const STAGES = {
  reading: { begun: 'optionsReading', items: 'optionsReadingItems', of: 'optionsReadingOf' },
  indexing: { begun: 'optionsIndexing', items: 'optionsIndexingItems', of: 'optionsIndexingOf' },
  writing: { begun: 'optionsWriting', items: 'optionsWritingItems', of: 'optionsWritingOf' },
} as const satisfies Record<Stage, { begun: PlainKey; items: string; of: string }>;

/** `Reading: 1,500 items`, `Writing: 500 of 2,000 records`; `total` is NaN where it is not known. */
export function progress(stage: Stage, done: number, total: number): string {
  const say = STAGES[stage];
  if (done === 0) return t(say.begun);
  return Number.isNaN(total) ? t(say.items, { n: done }) : t(say.of, { done, total });
}

const KINDS = {
  pack: 'optionsKindPack',
  'claim-review': 'optionsKindClaimReview',
  'data-commons': 'optionsKindDataCommons',
  'claim-search': 'optionsKindClaimSearch',
} as const satisfies Record<FileKind, PlainKey>;

export const kind = (of: FileKind): string => t(KINDS[of]);

/** `12 claims, 4 sources, 20 reports and 3 reviews`. */
export const counts = ({ claims, sources, reports, reviews }: PackCounts): string =>
  listOf([
    t('countClaims', { n: claims }),
    t('countSources', { n: sources }),
    ...(reports > 0 ? [t('countReports', { n: reports })] : []),
    ...(reviews > 0 ? [t('countReviews', { n: reviews })] : []),
  ]);

const REASONS = {
  empty: 'optionsReasonEmpty',
  'not-a-review': 'optionsReasonNotAReview',
  'no-claim': 'optionsReasonNoClaim',
  'no-publisher': 'optionsReasonNoPublisher',
  'too-long': 'optionsReasonTooLong',
  repeated: 'optionsReasonRepeated',
  'too-many': 'optionsReasonTooMany',
} as const satisfies Record<LeftOutReason, PlainKey>;

const NOTES = {
  'address-refused': 'optionsNoteAddress',
  'date-refused': 'optionsNoteDate',
  'text-shortened': 'optionsNoteShortened',
} as const satisfies Record<Note, PlainKey>;

/** `12 items: no claim named that it reviews`. */
export const reason = (of: LeftOutReason, n: number): string =>
  t('optionsReason', { n, reason: t(REASONS[of]) });
/** `3 reviews: its date is no date and was dropped`. */
export const note = (of: Note, n: number): string => t('optionsNote', { n, note: t(NOTES[of]) });

const FETCH_FAILURES = {
  'no-address': 'fetchNoAddress',
  declined: 'fetchDeclined',
  unreachable: 'fetchUnreachable',
  moved: 'fetchMoved',
  refused: 'fetchRefused',
  'too-large': 'fetchTooLarge',
  'too-slow': 'fetchTooSlow',
} as const satisfies Record<FetchFailure | 'declined', PlainKey>;

/** Why a pack could not be fetched, as a sentence. */
export const fetchFailed = (reason: FetchFailure | 'declined'): string => t(FETCH_FAILURES[reason]);

const REFRESH_FAILURES = {
  ...FETCH_FAILURES,
  'no-leave': 'fetchNoLeave',
  'another-pack': 'fetchAnotherPack',
  'not-valid': 'fetchNotValid',
  'not-kept': 'fetchNotKept',
} as const satisfies Record<SubscriptionFailure, PlainKey>;

/** Why a pack that is kept up to date was not, as a sentence. */
export const refreshFailed = (reason: SubscriptionFailure): string => t(REFRESH_FAILURES[reason]);
