/** Quotations short enough to be passed on: a stretch of a sentence of at most twelve words, cut where it reads as a whole if it can be. */
import { cleaned } from '../packs/format/plain-text.ts';

export const MOST_QUOTED_WORDS = 12;
const LEAST_QUOTED_WORDS = 5;

/** The first words of a text, up to a comma or a stop where one stands near the end. The words stand in the text as they are here. */
export function quotationOf(text: string): string {
  const words = cleaned(text).split(' ');
  if (words.length <= MOST_QUOTED_WORDS) return words.join(' ');
  for (let end = MOST_QUOTED_WORDS; end >= LEAST_QUOTED_WORDS; end--)
    if (/[,;:.–—]["'”’»)]*$/u.test(words[end - 1]!)) return trimmed(words.slice(0, end).join(' '));
  return trimmed(words.slice(0, MOST_QUOTED_WORDS).join(' '));
}

const trimmed = (text: string): string => text.replace(/[\s,;:–—]+$/u, '');
