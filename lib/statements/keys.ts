/**
 * The key of a word: what two spellings share that a reader takes for one word. Names come first (Putin, Путин and Poutine are one; a country
 * and its adjective are one side), then figures by their value ("2,000", "two"), then stems. Function words and single letters have none.
 */
import rarityTable from '../../data/lexicon/rarity.json' with { type: 'json' };
import { nameLexicon } from '../text/names.ts';
import { UNITS } from '../text/numbers.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';

/** A key with its weight: sixteenths of the negative logarithm of the chance to meet it in a sentence of general English, 11 to 130. */
export interface WordKey {
  key: string;
  weight: number;
  /** Units of the spelling that carry the key: without a possessive `'s`. */
  length: number;
}

/** Steps of a weight in one unit of log-odds. */
export const STEPS = 16;
/** What no table knows is as rare as anything gets; the same floor as text/rarity. */
export const HEAVIEST = weightOfChance(3e-4);
const NAME = weightOfChance(2e-3);
const SIDE = weightOfChance(6e-3);
const FIGURE = weightOfChance(0.03);
const SIGN = /^[\p{Sc}%]$/u;

/**
 * @param chance above 0, to 1, to meet the key in a sentence of general English
 * @returns its negative logarithm in sixteenths, rounded
 */
export function weightOfChance(chance: number): number {
  return Math.round(-Math.log(chance) * STEPS);
}

let weights: Map<string, number> | null = null;

/** Weight of a stem. */
function weightOfStem(word: string): number {
  weights ??= new Map(
    Object.entries(rarityTable.stems).flatMap(([weight, stems]) =>
      stems.split(' ').map((one) => [one, Number(weight)] as const),
    ),
  );
  return weights.get(word) ?? HEAVIEST;
}

/** A word or figure as it stands in a text: its key, null where it has none, and whether a name of several words may begin with it. */
export interface ReadWord {
  key: WordKey | null;
  opensName: boolean;
}

const NOTHING: ReadWord = { key: null, opensName: false };

/** Cost: a microsecond or two; what it gives is remembered (spellings.ts). */
export function readWord(raw: string): ReadWord {
  const token = firstToken(raw);
  if (!token || token.word === '' || SIGN.test(token.word)) return NOTHING;
  const { word, capital, length } = token;
  const { names, stop } = nameLexicon();
  const isStop = stop.has(word);
  const mayBeName = names.opens(word);
  const opensName = mayBeName && capital && (!isStop || raw === raw.toUpperCase());
  const name = mayBeName ? nameKey([word], capital) : null;
  if (name) return { key: { ...name, length }, opensName };
  if (isStop || word.length < 2) return { key: null, opensName };
  const counted = UNITS[word];
  if (counted !== undefined || FIGURE_FIRST.test(word))
    return { key: { key: `v:${counted ?? plainFigure(word)}`, weight: FIGURE, length }, opensName };
  const key = stem(word);
  return { key: { key, weight: weightOfStem(key), length }, opensName };
}

const FIGURE_FIRST = /^\d/;

interface FirstToken {
  word: string;
  capital: boolean;
  length: number;
}

/**
 * The first token of a word as it stands in a text. Words of ASCII letters, nearly all, are told without the tokenizer, which takes ten times as long
 * while nothing is compiled yet.
 */
function firstToken(raw: string): FirstToken | null {
  if (isPlain(raw)) {
    const word = raw.toLowerCase();
    if (word !== 'cannot') return { word, capital: raw.charCodeAt(0) < 97, length: raw.length };
  }
  const [token] = tokenize(raw);
  return token ? { word: token.word, capital: token.capital, length: token.end - token.start } : null;
}

function isPlain(raw: string): boolean {
  for (let at = 0; at < raw.length; at++) if (((raw.charCodeAt(at) | 32) - 97) >>> 0 >= 26) return false;
  return true;
}

/** The key of a name of two words ("United States", "U.S."), null where these are none. */
export function pairKey(first: string, second: string): { key: string; weight: number } | null {
  const one = firstToken(first);
  const other = firstToken(second);
  return one && other && nameKey([one.word, other.word], one.capital);
}

/** The key of a name that is just these words: a country and its adjective are one side, others are themselves. */
function nameKey(words: readonly string[], capital: boolean): { key: string; weight: number } | null {
  const found = nameLexicon().names.longestAt(words, 0);
  if (found?.last !== words.length - 1) return null;
  const name = found.values.find((one) => !one.needsCapital || capital);
  if (!name) return null;
  const { entity, adjective } = name;
  return adjective || entity.side === entity.id
    ? { key: `s:${entity.side}`, weight: SIDE }
    : { key: `n:${entity.id}`, weight: NAME };
}

/** "2,000" and "2000" are one; "2,5" stays as it is. */
const plainFigure = (word: string): string => word.replace(/,(?=\d{3}(?!\d))/g, '');

/** FNV-1a over the UTF-16 units of a key, never 0; what an index has in place of keys. */
export function hashOfKey(key: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash || 1;
}
