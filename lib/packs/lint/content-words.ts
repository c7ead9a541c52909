import functionWords from '../../../data/lexicon/function-words.json' with { type: 'json' };
import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/tokens.ts';

const STOP = new Set([...functionWords.stop, ...functionWords.pronouns]);

/** The words of a text that carry it: stems and figures, each once. */
export function contentWords(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ word }) => (word === '' || STOP.has(word) ? [] : [stem(word)])));
}

/** Whether a content word is a figure. */
export const isFigure = (word: string): boolean => /^[\d.,]+$/.test(word);
