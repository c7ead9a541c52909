/** Which language an article is in, where it does not say it, or what it says is not to be relied on. */
import { isEnglish } from '../text/language.ts';

/** The language of a text that does not say it: English, or not known. */
export const languageOf = (paragraphs: readonly string[]): string =>
  isEnglish(paragraphs.slice(0, 20)) ? 'en' : 'und';
