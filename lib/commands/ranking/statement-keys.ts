/**
 * The keys by which a claim that has only a statement is ranked: stems, and figures as values. Names need no lexicon here: any pack may
 * come with names that no lexicon holds, in handles ("@IlhanMN") and hashtags too.
 */
import { fold } from '../../text/fold.ts';
import { nameLexicon } from '../../text/names.ts';
import { quantitiesOf } from '../../text/quantities.ts';
import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/tokens.ts';

export interface StatementKey {
  /** A stem, or `v:8400000` for a figure or sum of money, whatever its currency. */
  key: string;
  /** A function word: it keeps the order of words and is not looked up. */
  stop: boolean;
}

/** Web addresses say nothing that a claim would. Bounded, so that no long run of letters and points is read twice. */
const ADDRESS = /https?:\/\/\S{1,500}|\b[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4}\/\S{0,500}/giu;
const SIGN = /^[$€£%]$/;
const FIGURE = /^\d/;
/** Between the words of "PatriotPrayer" and of "NCAviation". */
const INNER_CAPITAL = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;
const SHORTEST_COMPOUND = 6;

/** The keys of a text in order. Words joined by inner capitals are read whole and in parts. Linear in the text. */
export function statementKeys(text: string): StatementKey[] {
  const { stop } = nameLexicon();
  const plain = text.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const tokens = tokenize(plain);
  const values = new Map<number, string>();
  for (const quantity of quantitiesOf(tokens, null)) {
    if (quantity.kind === 'number') values.set(quantity.first, `v:${quantity.value}`);
    else if (quantity.kind === 'money') values.set(quantity.first, `v:${quantity.amount}`);
  }
  const keys: StatementKey[] = [];
  tokens.forEach((token, at) => {
    const value = values.get(at);
    if (value !== undefined) keys.push({ key: value, stop: false });
    if (SIGN.test(token.word) || (value !== undefined && FIGURE.test(token.word))) return;
    if (token.end - token.start >= SHORTEST_COMPOUND) {
      const parts = plain.slice(token.start, token.end).split(INNER_CAPITAL);
      if (parts.length > 1)
        for (const part of parts.map(fold))
          if (part.length > 1) keys.push({ key: stem(part), stop: stop.has(part) });
    }
    if (token.word !== '') keys.push({ key: stem(token.word), stop: stop.has(token.word) });
  });
  return keys;
}
