/** Every string of the options page. It says what a pack holds and where it is from; a test holds it to giving no verdict. */
import type { PackCounts } from '../packs/format/schema.ts';
import type { Note, Reason } from '../packs/import/found.ts';
import type { FileKind } from '../packs/open-file.ts';
import type { Stage } from '../packs/work/protocol.ts';
import { dateText } from '../ui/dates.ts';
import { count } from '../ui/wording.ts';

export const title = (): string => 'Sidelight options';
export const sections = (): string => 'Sections';

// Packs

export const packs = (): string => 'Packs';
export const packsIntro = (): string =>
  'A pack is a set of claims with what sources report about them. Packs added here are kept in this browser and can be saved as files. This version compares pages only with the pack that comes with Sidelight; the others wait for a later one.';
export const choose = (): string => 'Choose files…';
export const drop = (): string => 'or drop them here';
export const accepted = (): string =>
  'Sidelight packs, saved pages or JSON-LD with ClaimReview markup, the Data Commons feed, saved answers of claims:search; gzipped or not.';
export const installedPacks = (): string => 'Installed packs';
export const noPacks = (): string => 'No packs added yet.';

// A file on its way

export const waiting = (): string => 'Waits for the files before it';
export const cancel = (): string => 'Cancel';
export const dismiss = (): string => 'Close';
export const install = (): string => 'Install';
export const leave = (): string => 'Do not install';
export const refused = (): string => 'This file could not be read as a pack';
export const nothingChanged = (): string => 'Nothing was changed.';
export const failed = (reason: 'full' | 'failed'): string =>
  reason === 'full'
    ? 'There is no room left for this pack. Nothing was changed.'
    : 'This pack could not be installed. Nothing was changed.';
export const installed = (name: string): string => `“${name}” is installed`;

const STAGES: Record<Stage, string> = {
  reading: 'Reading',
  indexing: 'Building the index',
  writing: 'Writing',
};

/** `Reading: 1,500 items`, `Writing: 500 of 2,000 records`. */
export function progress(stage: Stage, done: number, total: number): string {
  if (done === 0) return `${STAGES[stage]}…`;
  const of = Number.isNaN(total) ? count(done, 'item') : `${plain.format(done)} of ${count(total, 'record')}`;
  return `${STAGES[stage]}: ${of}`;
}

const KINDS: Record<FileKind, string> = {
  pack: 'A Sidelight pack',
  'claim-review': 'Made of ClaimReview markup',
  'data-commons': 'Made of a Data Commons feed',
  'claim-search': 'Made of a saved answer of claims:search',
};

export const kind = (of: FileKind): string => KINDS[of];
export const replaces = (version: string): string =>
  `Takes the place of version ${version}, which is installed.`;
export const version = (): string => 'Version';
export const publisher = (): string => 'Made by';
export const licence = (): string => 'Licence';
export const made = (): string => 'Made on';
export const language = (): string => 'Language';
export const expires = (): string => 'Stands until';
export const expired = (day: string): string =>
  `Its makers stood by it until ${dateText(day)}; it may be out of date.`;
export const notSaid = (): string => 'not said';
export const unknownLanguage = (): string => 'not said';
export const holds = (): string => 'Holds';

/** `12 claims, 4 sources, 20 reports and 3 reviews`. */
export function counts({ claims, sources, reports, reviews }: PackCounts): string {
  const parts = [
    count(claims, 'claim'),
    count(sources, 'source'),
    ...(reports > 0 ? [count(reports, 'report')] : []),
    ...(reviews > 0 ? [count(reviews, 'review')] : []),
  ];
  return list.format(parts);
}

const plain = new Intl.NumberFormat('en-GB');
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const someClaims = (): string => 'Some of its claims';
export const publishers = (): string => 'Publishers';
export const sourcesOf = (n: number): string => count(n, 'source');
export const otherPublishers = (n: number): string => `and ${count(n, 'other')}`;

export const tally = (items: number, kept: number): string =>
  `${count(items, 'item')} in the file: ${count(kept, 'review')} kept, ${count(items - kept, 'item')} left out`;
export const leftOut = (): string => 'What was left out';
export const dropped = (): string => 'Of what was kept';

const REASONS: Record<Reason, string> = {
  empty: 'empty',
  'not-a-review': 'not a ClaimReview',
  'no-claim': 'no claim named that it reviews',
  'no-publisher': 'no publisher named',
  'too-long': 'the text reviewed is too long for a claim',
  repeated: 'already in the file',
  'too-many': 'more than a pack can hold',
};
const NOTES: Record<Note, string> = {
  'address-refused': 'its address is not https and was dropped',
  'date-refused': 'its date is no date and was dropped',
  'text-shortened': 'its text was cut',
};

export const reason = (of: Reason, n: number): string => `${count(n, 'item')}: ${REASONS[of]}`;
export const note = (of: Note, n: number): string => `${count(n, 'review')}: ${NOTES[of]}`;

// An installed pack

export const switchedOnNamed = (name: string): string => `Keep ${name} switched on`;
export const switchedOn = (): string => 'Switched on, for when added packs are compared';
export const exportPack = (): string => 'Save as a file';
export const remove = (): string => 'Remove…';
export const reallyRemove = (name: string): string => `Remove “${name}” and all it holds?`;
export const yesRemove = (): string => 'Remove';
export const keep = (): string => 'Keep';
export const couldNot = (): string => 'That could not be done. Nothing was changed.';
