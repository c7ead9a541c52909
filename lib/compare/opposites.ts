/**
 * Opposites: words that say the contrary of what a claim says ("applauded" for "condemned"). The whole list is applied where an index is
 * built; an index carries the sides of it that its claims need.
 */
import { stemsOf } from '../text/concepts.ts';
import { createPhrases } from '../text/phrases.ts';
import { stem } from '../text/stem.ts';
import type { Reading } from '../text/units.ts';
import { denialsOf, turnedTokens } from './denials.ts';
import { type OwnDenials, topicsIn } from './own-denials.ts';

/** One side of a pair, as sequences of stems; and what stands against it. */
export interface Side {
  own: string[];
  against: string[];
}

/**
 * A side that this share of the phrasings use undenied is what the claim says, a smaller one where its statement does; of the other side as few
 * may be used, in all and for each that uses the first.
 */
const SAID = 0.25;
const SAID_BY_STATEMENT = 0.1;
const UNSAID = 0.12;
const UNSAID_FOR_EACH = 0.4;

/** Both directions of every pair; a pair is two sides that exclude one another, each with its forms between bars, in any inflection. */
export const sidesOf = (pairs: readonly (readonly string[])[]): Side[] =>
  pairs.flatMap(([a = '', b = '']) => {
    const [one, other] = [formsOf(a), formsOf(b)];
    return [
      { own: one, against: other },
      { own: other, against: one },
    ];
  });

const formsOf = (side: string): string[] => [
  ...new Set(side.split('|').map((form) => stemsOf(form).join(' '))),
];

/** Forms by their first word. */
type Forms = ReadonlyMap<string, readonly { text: string; words: readonly string[] }[]>;

const indexed = new WeakMap<readonly Side[], Forms>();

function byFirstWord(sides: readonly Side[]): Forms {
  const known = indexed.get(sides);
  if (known) return known;
  const forms = new Map<string, { text: string; words: readonly string[] }[]>();
  for (const text of new Set(sides.flatMap(({ own }) => own))) {
    const words = text.split(' ');
    forms.set(words[0]!, [...(forms.get(words[0]!) ?? []), { text, words }]);
  }
  indexed.set(sides, forms);
  return forms;
}

/** What the list of opposites knows of a claim, each list the forms of one side. */
export interface Opposites {
  /** Forms that say the contrary: what stands against a side that its phrasings say, and a side that they say only to deny it. */
  contraries: (readonly string[])[];
  /** Forms of sides that its phrasings say: words which it turns on, so that to deny one of them is to deny it. */
  pivots: (readonly string[])[];
}

/** The opposites of a claim. Cost: linear in the words of its phrasings and in the sides. */
export function oppositesOf(
  readings: readonly Reading[],
  { topics, polarity, adverse }: OwnDenials,
  sides: readonly Side[],
): Opposites {
  const found = formsSaid(readings, topics, byFirstWord(sides));
  const share = (how: How, forms: readonly string[]): number =>
    new Set(forms.flatMap((form) => [...(found[how].get(form) ?? [])])).size / readings.length;
  const says = (how: How, forms: readonly string[]): boolean =>
    share(how, forms) >= SAID ||
    (share(how, forms) >= SAID_BY_STATEMENT && forms.some((form) => found[how].get(form)?.has(0)));
  const isNegated = polarity === 'negated' && !adverse;
  const contraries = sides.flatMap(({ own, against }) => {
    if (isNegated) return share('denied', own) >= SAID ? [own] : [];
    const most = Math.min(UNSAID, share('affirmed', own) * UNSAID_FOR_EACH);
    // "Could threaten peace": what the statement says beside it is what it is about, and no contrary.
    const others = against.filter(
      (form) => !found.affirmed.get(form)?.has(0) || share('affirmed', [form]) >= share('affirmed', own),
    );
    if (!says('affirmed', own) || share('affirmed', others) > most) return [];
    // One phrasing may say a form by chance; where the statement itself says one, its likes are said as little by chance ("calm").
    const byChance = others.length < against.length ? 0 : 1;
    return [others.filter((form) => (found.affirmed.get(form)?.size ?? 0) <= byChance)];
  });
  // "Gave no reply" is what an undecided man does.
  const isFree = (form: string): boolean =>
    !/^(not|no) /.test(form) &&
    (found.denied.get(form)?.size ?? 0) <= (found.affirmed.get(form)?.size ?? 0) / 8;
  const pivots = isNegated
    ? []
    : sides.flatMap(({ own }) =>
        says('affirmed', own) ? [own.filter((form) => found.affirmed.has(form) && isFree(form))] : [],
      );
  return { contraries, pivots };
}

/** The forms of some phrasings with the phrasings that say them, by number: those that affirm them, those that deny them. */
function formsSaid(
  readings: readonly Reading[],
  topics: readonly string[],
  forms: Forms,
): Record<How, FormsSaid> {
  const said: Record<How, FormsSaid> = { affirmed: new Map(), denied: new Map() };
  readings.forEach((reading, number) => {
    const denials = denialsOf(reading, topicsIn(reading, topics));
    const all = turnedTokens(denials);
    const content = new Set(reading.units.map((unit) => unit.first));
    const stems = stemsIn(reading);
    const asked = reading.tokens.findIndex(({ word }) => word === 'whether' || word === 'if');
    stems.forEach((stem, at) => {
      for (const { text, words } of forms.get(stem) ?? []) {
        if (!words.every((word, i) => stems[at + i] === word)) continue;
        const tokens = words.map((_, i) => at + i);
        // "Would not move": a form that holds its denial is not denied by it.
        const holds = denials.filter(({ cue }) => tokens.includes(cue.first));
        const turned = holds.length === 0 ? all : turnedTokens(denials.filter((one) => !holds.includes(one)));
        const isDenied = (at: number): boolean => content.has(at) && turned.has(at);
        const how = tokens.every((one) => turned.has(one))
          ? 'denied'
          : tokens.some(isDenied) || (asked >= 0 && at + words.length - 1 > asked)
            ? null
            : 'affirmed';
        if (how) said[how].set(text, (said[how].get(text) ?? new Set()).add(number));
      }
    });
  });
  return said;
}

type How = 'affirmed' | 'denied';
/** Forms, each with the phrasings that say it. */
type FormsSaid = Map<string, Set<number>>;

/** A comparative stands for its adjective ("colder", "safest"); Porter's rules leave it as it is. */
const stemsIn = ({ tokens }: Reading): string[] =>
  tokens.map(({ word }) =>
    WAR.test(word)
      ? word
      : stem(GRADED.test(word) ? word.replace(GRADED, '') : SUPERLATIVE.test(word) ? positiveOf(word) : word),
  );
/** "Shrewdest"; but "interest", "protest", "conquest", "suggest" are none. */
const SUPERLATIVE =
  /^[a-z]{3,}(?<!inter|prot|requ|cont|conqu|sugg|arr|harv|manif|budap|earn|dig|mod|hon|for|inv)est$/;
/** "Cleverest" of "clever", "happiest" of "happy", "biggest" of "big", "wisest" of "wise". */
const positiveOf = (word: string): string =>
  word
    .slice(0, -3)
    .replace(/i$/, 'y')
    .replace(/([bdgmnpt])\1$|^[^aeiou]+[aeiou][cdglmnrstv]$/, (end, twice?: string) => twice ?? `${end}e`);
/** Has the stem of "hostile". */
const WAR = /^hostilities$/;
const GRADED =
  /(?<=^(cold|cool|warm|weak|cheap|dear|short|long|safe?|free?|poor|high|low|few|small|hard|soft|tight|steep|great|strong|deep|clos|tens|firm|loos|strict|mild|close))(er|est|r|st)$/;

/** Where a sentence says one of some forms, by token, inclusive. */
export function formsIn(reading: Reading, forms: readonly string[]): { first: number; last: number }[] {
  if (forms.length === 0) return [];
  const phrases = createPhrases<true>();
  for (const form of forms) phrases.add(form.split(' '), true);
  const stems = stemsIn(reading);
  const found: { first: number; last: number }[] = [];
  for (let at = 0; at < stems.length; at++) {
    const phrase = phrases.longestAt(stems, at);
    // "No, says the president" is not "no say".
    if (!phrase || reading.tokens.slice(at + 1, phrase.last + 1).some(({ afterBreak }) => afterBreak))
      continue;
    found.push({ first: at, last: phrase.last });
    at = phrase.last;
  }
  return found;
}
