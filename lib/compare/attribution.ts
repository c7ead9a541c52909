/**
 * Attribution: who is said to say it. When the claim's speaker is not in the sentence, neither by name nor by pronoun, and a person is whom
 * no phrasing of the claim knows, that person is taken for the speaker; so is an office or an unknown name beside a verb of saying. Media
 * that relay a statement are not its speakers, nor is an office that the speaker holds another, nor an analyst where an institute speaks.
 * Tried and left out: a country or body that says it ("Brussels said"): two more named, three agreeing sentences called different.
 */
import comparedWords from '../../data/lexicon/compared-words.json' with { type: 'json' };
import { type Entity, nameLexicon, officeKey } from '../text/names.ts';
import { stem } from '../text/stem.ts';
import { wordAt } from '../text/tokens.ts';
import type { Unit } from '../text/unit.ts';
import type { Reading } from '../text/units.ts';

const ROLES: ReadonlySet<string> = new Set(comparedWords.roles.flatMap((role) => [role, `${role}s`]));
const SAYING: ReadonlySet<string> = new Set([
  ...['c:say', 'c:describe', 'c:assess', 'c:praise', 'c:warn', 'c:expect'],
  ...'say argue predict evaluate assess expect think believe describe warn declare insist claim stress'
    .split(' ')
    .map((verb) => `w:${stem(verb)}`),
]);
/** An office and its verb stand at most this many units apart ("the chairman of the Duma said"). */
const BESIDE = 3;

const has = (unit: Unit | undefined, keys: ReadonlySet<string>): boolean =>
  unit?.keys.some((key) => keys.has(key)) ?? false;

/** @param speaker entity id of the claim's speaker; @param known entities of the claim; @param supplied persons that a pronoun stands for. */
export function otherSpeaker(
  reading: Reading,
  speaker: string,
  known: readonly string[],
  supplied: ReadonlySet<string>,
): Unit | null {
  const { units } = reading;
  const own = nameLexicon().entities.get(speaker);
  const stranger = (unit: Unit): boolean =>
    unit.entity?.kind === 'person' &&
    !known.includes(unit.entity.id) &&
    !(own && own.kind !== 'person' && own.side === unit.entity.side);
  const at = units.findIndex((unit) => unit.entity?.id === speaker);
  if (at < 0 && !supplied.has(speaker)) return units.find(stranger) ?? unnamedSpeaker(reading, own);
  // "Peskov described the conversation with Vučić as ...": the stranger leads and says it; the claim's speaker only comes after.
  const first = units.findIndex((unit) => unit.entity?.kind === 'person');
  const leader = units[first];
  if (!leader || first === at || !stranger(leader)) return null;
  return has(units[first + 1], SAYING) ? leader : null;
}

/** "The ambassador said", "said the chairman", "analysts predict", "it was the envoy who", "the Carnegie Endowment assesses". */
function unnamedSpeaker(reading: Reading, own: Entity | undefined): Unit | null {
  const { tokens, units } = reading;
  const at = units.findIndex((unit, i) => {
    if (unit.unknownName) return isSaidBy(reading, unit, units[i + 1]);
    if (!ROLES.has(tokens[unit.last]!.word) || (own && speaksFor(reading, unit, own))) return false;
    const isCleft = wordAt(tokens, unit.last + 1) === 'who' && CLEFT.has(wordAt(tokens, unit.first - 3));
    return (
      isCleft || units.slice(Math.max(0, i - 1), i + 1 + BESIDE).some((near) => isSaidBy(reading, unit, near))
    );
  });
  return units[at] ?? null;
}

/** A verb of saying beside its subject: neither "the declared goal" nor "is expected" nor "X, according to" another. */
function isSaidBy({ tokens }: Reading, unit: Unit, verb: Unit | undefined): boolean {
  if (!verb || !has(verb, SAYING) || verb === unit) return false;
  if (verb.first > unit.last && tokens[verb.first]!.word === 'according') return false;
  return !/^(the|a|an|its|their|his|in|of|is|are|was|were|be)$/.test(tokens[verb.first - 1]?.word ?? '');
}
const CLEFT = new Set(['it', 'was', 'is']);

/** Whether an office is the speaker's own ("the prime minister"), or the speaker is a body that speaks by its people ("its analysts"). */
function speaksFor({ tokens }: Reading, { first, last }: Unit, own: Entity): boolean {
  if (own.kind === 'organisation') return true;
  const { offices, holders } = nameLexicon();
  const words = tokens.map(({ word }) => word);
  return [first - 1, first].some((at) => {
    const office = at < 0 ? null : offices.longestAt(words, at);
    return (
      office && office.last >= last && holders.get(officeKey(office.values[0]!, own.side))?.id === own.id
    );
  });
}
