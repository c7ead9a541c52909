/** The toolbar popup's strings. See lib/ui/wording.ts for what they may say. */
import { count, number } from '../ui/wording.ts';

export const paused = (minutes: number): string => `Paused for ${count(minutes, 'more minute')}`;
export const pausedHint = (): string => 'No page is read by itself until then.';
export const pause = (): string => 'Pause for an hour, on all sites';
export const resume = (): string => 'Go on now';
export const readNow = (): string => 'Read this page now';
export const leftOut = (n: number): string =>
  n === 1
    ? 'Other sources report 1 more claim of this story'
    : `Other sources report ${number(n)} more claims of this story`;
export const options = (): string => 'Options';
