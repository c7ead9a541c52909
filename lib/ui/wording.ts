/**
 * Every string that readers see, in one place. It says what sources report and where they differ; it never judges: no "true", "false",
 * "wrong", "misleading", "bias", "fact-check" (a test holds every function to that).
 */
import type { Agreement } from '../claims/context.ts';
import type { Relation } from '../claims/types.ts';
import type { Gate, Reason } from '../match/types.ts';
import { dateText } from './dates.ts';
import type { Disagreement, Topic } from './topics.ts';

/** A value with its certainty, as sources carry them. */
interface Stated {
  value: string;
  certainty: 'certain' | 'likely';
}

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const plain = new Intl.NumberFormat('en-GB');

export const number = (n: number): string => plain.format(n);

/** `1 claim`, `2 claims`, `1,200 claims`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${plain.format(n)} ${n === 1 ? one : many}`;

// Sources

/** `Brussels Signal`, or `likely Brussels Signal` where that is not certain. */
export const stated = ({ value, certainty }: Stated): string =>
  certainty === 'likely' ? `likely ${value}` : value;

/** `20 Oct 2024`, `likely 21 Oct 2024`, `date not known`. */
export const published = (date: Stated | undefined): string =>
  date ? stated({ ...date, value: dateText(date.value) }) : 'date not known';

/** `via TANYUG`, `likely via AP`; `own reporting` where the publisher is its own origin. */
export const via = (origin: Stated, publisher: Stated): string =>
  stated({ ...origin, value: origin.value === publisher.value ? 'own reporting' : `via ${origin.value}` });

/** `AP, in 2 outlets`, `likely AP, in 2 outlets`. */
export const originGroup = (origin: Stated, outlets: number): string =>
  `${stated(origin)}, in ${count(outlets, 'outlet')}`;

export const moreReports = (n: number): string => count(n, 'more report');

export const paragraph = (n: number): string => `paragraph ${plain.format(n)}`;

// Relations and differences

const TOPICS: Record<Topic, { bare: string; full: string }> = {
  duration: { bare: 'duration', full: 'the duration' },
  amount: { bare: 'amount', full: 'the amount' },
  figure: { bare: 'a figure', full: 'a figure' },
  date: { bare: 'date', full: 'the date' },
  place: { bare: 'place', full: 'the place' },
  person: { bare: 'person', full: 'the person' },
  polarity: { bare: 'whether it is so', full: 'whether it is so' },
  modality: { bare: 'how firmly it is said', full: 'how firmly it is said' },
  attribution: { bare: 'who says it', full: 'who says it' },
};

/** `the amount`, `the date and the place`. */
export const topics = (list: Topic[]): string => and.format(list.map((topic) => TOPICS[topic].full));

/** The word of a relation chip: `reports this`, `differs on the amount`, `adds to this`, `says the opposite`. */
export function relation(kind: Relation, about: Topic[] = []): string {
  if (kind === 'same') return 'reports this';
  if (kind === 'adds') return 'adds to this';
  if (kind === 'contradicts') return 'says the opposite';
  if (kind === 'reviews') return 'looked into this';
  return about.length > 0 ? `differs on ${topics(about)}` : 'differs';
}

/**
 * The agreement line beside a page: `All 4 other sources report this, from 3 origins · 1 differs on duration`.
 *
 * @param pageReports the page itself is one of the sources and reports the claim
 */
export function agreementLine(agreement: Agreement, than: Disagreement, pageReports: boolean): string {
  if (agreement.reporting > 0)
    return joined(reporting(agreement, 'other source'), disagreement(than), reviewing(agreement));
  if (agreement.reviewing > 0) return reviewing(agreement);
  return pageReports ? 'Only in this source' : 'No other source reports this';
}

/** The agreement line where no page is being read: `4 of 5 sources report this, from 3 origins`. */
export function agreementInPack(agreement: Agreement, than: Disagreement): string {
  if (agreement.reporting === 0) return reviewing(agreement) || 'No source reports this';
  return joined(reporting(agreement, 'source'), disagreement(than), reviewing(agreement));
}

const reviewing = ({ reviewing: n }: Agreement): string =>
  n === 0 ? '' : `${count(n, 'publisher')} looked into this`;

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

function reporting({ reporting: n, of, origins }: Agreement, noun: string): string {
  const from = n < 2 ? '' : origins === 1 ? ', all from 1 origin' : `, from ${count(origins, 'origin')}`;
  const verb = n === 1 ? 'reports' : 'report';
  if (n < of) return `${plain.format(n)} of ${count(of, noun)} ${verb} this${from}`;
  if (n === 1) return `1 ${noun} ${verb} this`;
  return `${n === 2 ? 'Both' : `All ${plain.format(n)}`} ${noun}s ${verb} this${from}`;
}

/** `1 differs on duration, 1 says the opposite`; empty where nobody disagrees. */
export function disagreement({ differing, topics: about, opposite }: Disagreement): string {
  const parts: string[] = [];
  if (differing > 0) {
    const on = about.length > 0 ? ` on ${and.format(about.map((topic) => TOPICS[topic].bare))}` : '';
    parts.push(`${plain.format(differing)} ${differing === 1 ? 'differs' : 'differ'}${on}`);
  }
  if (opposite > 0) parts.push(`${plain.format(opposite)} ${opposite === 1 ? 'says' : 'say'} the opposite`);
  return parts.join(', ');
}

export const filterLabel = (): string => 'Show claims by what sources say';
export const everything = (): string => 'All';
const FILTERS: Record<Relation, string> = {
  same: 'Reported',
  differs: 'Differs',
  adds: 'Added to',
  contradicts: 'Opposite said',
  reviews: 'Looked into',
};
export const filterName = (relation: Relation): string => FILTERS[relation];

// Popover

export const otherSources = (): string => 'Other sources report';
export const readingASource = (publisher: Stated): string =>
  `You are reading one of the sources: ${stated(publisher)}`;
export const thisPage = (): string => 'this page';
export const pageDiffers = (about: Topic[]): string => `This page differs on ${topics(about)}`;
export const onThisPage = (): string => 'This page';
export const theClaim = (): string => 'The claim';
export const reportDiffers = (source: string, claim: string): string =>
  `Says “${source}” where the claim says “${claim}”.`;
export const silent = (publishers: Stated[]): string => `Not in: ${publishers.map(stated).join(', ')}`;
export const openSource = (): string => 'Open the source';
/** A publisher's rating is its own words with its name, never a word of ours. */
export const rated = (publisher: Stated, words: string): string =>
  `${stated(publisher)} rated this “${words}”`;
export const openAtPassage = (): string => 'Open at the passage';
export const opensNewTab = (): string => ' (new tab)';
export const noAddress = (): string => 'No address known';
export const copyCitation = (): string => 'Copy citation';
export const copied = (): string => 'Copied';
export const notCopied = (): string => 'Could not copy';
export const close = (): string => 'Close';
export const previous = (): string => 'Previous claim';
export const next = (): string => 'Next claim';
export const position = (index: number, total: number): string =>
  `${plain.format(index + 1)} of ${plain.format(total)}`;
export const notThisClaim = (): string => 'Not this claim';
export const dismissed = (): string =>
  'Noted in this browser. The sentence is not marked for this claim, and elsewhere it takes a closer match.';
export const restored = (): string => 'Taken back';
export const undo = (): string => 'Undo';
export const notRemembered = (): string => 'Could not be remembered';
/** A press that was not taken: the card had not stood long enough for the reader to see what was pressed. */
export const pressAgain = (): string => 'Press again: the card has just come here, or was covered';
export const saveList = (): string => 'Save the list';
export const openInPanel = (): string => 'Open in the panel';

// Why this match

const GATES: Record<Gate, string> = {
  'near-verbatim': 'The sentence says it in nearly the same words.',
  'close-wording': 'The sentence says it in close words.',
  'story-page': 'The page tells this story, and the sentence says it in its own words.',
  'listed-only': 'The likeness is loose: listed here, not marked on the page.',
};

export const whyThisMatch = (): string => 'Why this match';
export const confidence = (chance: number): string =>
  `Estimated: ${Math.round(chance * 100)} in 100 readers would agree that the sentence states this claim.`;

/** One reason as a sentence or a labelled list. */
export function reason(one: Reason): string {
  switch (one.kind) {
    case 'gate':
      return GATES[one.gate];
    case 'words':
      return `Shared words: ${one.words.join(', ')}`;
    case 'names':
      return `Shared names: ${one.names.join(', ')}`;
    case 'figures':
      return `Shared figures: ${one.figures.join(', ')}`;
    case 'from-before':
      return `Named earlier on the page: ${one.names.join(', ')}`;
    case 'missing':
      return `In the claim, not in the sentence: ${one.words.join(', ')}`;
  }
}

// Toolbar popup

export const product = (): string => 'Sidelight';
export const starting = (): string => 'Reading this page…';
export const restrictedPage = (): string => 'The browser does not let extensions read this page.';
export const switchedOff = (): string => 'Sidelight is switched off on this site.';
export const readingFailed = (): string => 'This page could not be read. Reload it and try again.';
export const notAnArticle = (): string => 'This page does not look like an article, so nothing was compared.';
export const nothingFound = (): string => 'No claims with other reporting on this page';
export const stoppedEarly = (sentences: number): string =>
  `The page is long: reading stopped after ${count(sentences, 'sentence')}.`;
export const noLongerFollowed = (): string =>
  'The page keeps changing, so it is no longer followed. Reload it to read it again.';
export const compared = (sentences: number): string => `${count(sentences, 'sentence')} compared`;

/** `9 claims with other reporting on this page, 3 differ`. */
export function claimsOnPage(claims: number, differing: number): string {
  const found = `${count(claims, 'claim')} with other reporting on this page`;
  if (differing === 0) return found;
  return `${found}, ${plain.format(differing)} ${differing === 1 ? 'differs' : 'differ'}`;
}

export const openPanel = (): string => 'Open the panel';
export const claimsHeading = (): string => 'Claims on this page';
export const possibleMatches = (n: number): string =>
  `${count(n, 'possible match', 'possible matches')}, not marked`;
export const showFailed = (): string => 'That sentence is no longer on the page.';
export const sitesHeading = (): string => 'Reading without being asked';
export const alwaysRead = (host: string): string => `Always read ${host}`;
export const alwaysReadAll = (): string => 'Always read all sites';
export const searchLabel = (): string => 'Search all claims';
export const searchNothing = (query: string): string => `No claim found for “${query}”.`;
export const searchFound = (n: number): string => `${count(n, 'claim')} found`;
