/** What is said of an article on its way to being saved, by what it is. */
import type { Gap } from '../articles/extract/found.ts';
import { type PlainKey, t } from '../i18n/messages.ts';
import type { SaveState, Standing } from './flow.ts';

type Reason = Extract<SaveState, { kind: 'refused' }>['reason'];
type Problem = NonNullable<Extract<SaveState, { kind: 'found' }>['problem']>;
type SavedAs = Extract<SaveState, { kind: 'saved' }>['as'];

const REFUSED = {
  'not-an-article': 'savingNoArticle',
  'too-little-text': 'savingTooLittle',
  'too-long': 'savingTooLong',
  'no-leave': 'savingNoLeave',
  'restricted-page': 'restrictedPage',
  failed: 'savingFailed',
} satisfies Record<Reason, PlainKey>;
const SAVED = {
  new: 'savingSaved',
  version: 'savingSavedVersion',
  unchanged: 'savingSavedUnchanged',
} satisfies Record<SavedAs, PlainKey>;
const PROBLEMS = {
  full: 'savingFull',
  missing: 'savingNotKept',
  failed: 'savingNotKept',
} satisfies Record<Problem, PlainKey>;
const SAVE_AS = {
  new: 'savingSave',
  changed: 'savingSaveVersion',
  unchanged: 'savingSaveTags',
} satisfies Record<Standing['kind'], PlainKey>;

export const refused = (reason: Reason): string => t(REFUSED[reason]);
export const saved = (as: SavedAs): string => t(SAVED[as]);
export const problem = (what: Problem): string => t(PROBLEMS[what]);
export const saveAs = (standing: Standing['kind']): string => t(SAVE_AS[standing]);
/** What may be missing of the article. @param words how many there are */
export const gap = (what: Gap, words: number): string =>
  what === 'paywall' ? t('savingPaywall', { n: words }) : t('savingShort', { n: words });
/** How the page stands to what is saved of it. @param day as it is shown */
export const standing = (what: Exclude<Standing['kind'], 'new'>, day: string): string =>
  what === 'unchanged' ? t('savingUnchanged', { day }) : t('savingChanged', { day });
