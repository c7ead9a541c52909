/** The panel's strings. See lib/ui/wording.ts for what they may say. */
import { count, number } from '../ui/wording.ts';
import type { Coverage } from './coverage.ts';

/** `38 sentences read, 9 with other reporting, 3 of them differ`. */
export function coverage({ read, reported, differing }: Coverage): string {
  const all = `${count(read, 'sentence')} read`;
  if (reported === 0) return `${all}, none with other reporting`;
  const found = `${all}, ${number(reported)} with other reporting`;
  if (differing === 0) return found;
  if (reported === 1) return `${found}, and it differs`;
  return `${found}, ${number(differing)} of them ${differing === 1 ? 'differs' : 'differ'}`;
}

export const readSoFar = (sentences: number): string => `${count(sentences, 'sentence')} read so far`;
export const notAnArticle = (): string => 'This page does not look like an article';
export const notAnArticleHint = (): string =>
  'Nothing was compared. If an article opens here, it is read by itself.';
export const nothingFoundHint = (): string =>
  'The claims Sidelight knows are not on this page. All of them can be searched above.';
export const noLeave = (): string => 'This page has not been read';
export const noLeaveHint = (shortcut: string | null): string =>
  shortcut === null
    ? 'Press the Sidelight button in the toolbar to read it.'
    : `Press the Sidelight button in the toolbar, or ${shortcut}, to read it.`;
export const switchedOff = (): string => 'Off for this site';
export const switchedOffHint = (): string =>
  'You have switched Sidelight off here. The switch is in the toolbar popup.';
export const paused = (): string => 'Paused';
export const pausedHint = (): string => 'No page is read by itself. It goes on after an hour at the latest.';
export const resume = (): string => 'Go on now';
export const restricted = (): string => 'The browser keeps this page to itself';
export const restrictedHint = (): string => 'Extensions cannot read pages of this kind.';
export const failed = (): string => 'This page could not be read';
export const failedHint = (): string => 'Reload it and try again.';

export const onThisPage = (): string => 'On this page';
export const inTheSentence = (): string => 'In the sentence';
export const reports = (): string => 'What sources say';
export const otherPack = (): string => 'The reports on this claim are in a pack that is not at hand here.';

export const leftOut = (): string => 'Not on this page';
export const leftOutHint = (n: number): string =>
  n === 1
    ? 'Other sources report 1 more claim of this story'
    : `Other sources report ${number(n)} more claims of this story`;
/** `4 sources, from 3 origins`. */
export const reportedBy = (sources: number, origins: number): string => {
  if (sources === 1) return '1 source';
  return `${count(sources, 'source')}, ${origins === 1 ? 'all from 1 origin' : `from ${count(origins, 'origin')}`}`;
};
export const showMore = (n: number): string => `Show ${number(n)} more`;

export const searchLabel = (): string => 'Search claims and sources';
export const searchNothing = (query: string): string => `Nothing found for “${query}”.`;
export const searchFound = (claims: number, sources: number): string => {
  const parts = [claims > 0 && count(claims, 'claim'), sources > 0 && count(sources, 'source')];
  return `${parts.filter(Boolean).join(' and ')} found`;
};
export const claimsFound = (): string => 'Claims';
export const sourcesFound = (): string => 'Sources';
export const alsoHere = (): string => 'On this page';
export const claimsReported = (n: number): string => `${count(n, 'claim')} reported`;

export const dismissedByYou = (n: number): string =>
  `${count(n, 'sentence')} you said ${n === 1 ? 'is' : 'are'} not the claim`;
export const restore = (): string => 'Take back';

export const storyView = (): string => 'The whole story';
export const storyViewHint = (title: string): string => `Who reports what: ${title}`;
