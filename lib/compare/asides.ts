/**
 * Asides: words that tell how the rest of a sentence is to be taken ("it should be recalled that", "as one would expect", "whether one likes it or not"). Their denials
 * and modal words are not the statement's own. Told by how they are built, whatever claim is compared.
 */
import type { Reading } from '../text/units.ts';
import { saidOfWhole } from './whole-statement.ts';
import { wordedText } from './worded-text.ts';

/** Words that take a statement as known: "noted", "remember". */
const TELLING =
  'noted?|recall(?:ed)?|remember(?:ed)?|remind(?:ed)?|add(?:ed)?|sa(?:y|id)|stress(?:ed)?|mention(?:ed)?|emphasi[sz]ed?|underlined?|point(?:ed)? out|borne in mind';
const MODAL = '(?:may|might|can|could|must|should|shall|will)';
const NOBODY = '(?:no one|nobody|none|few|hardly anyone|hardly anybody)';
/** What is known well enough to be said of a whole statement. */
const KNOWN = '(?:doubts?|question|secret|mystery|denying|exaggeration|overlooking|hiding)';

/** Each up to the statement that it leads in, or with nothing but it between two breaks ({@link wordedText}). */
const ASIDES = [
  `(?:it (?:\\w+ ){1,3}?(?:no|not a|hardly a|little) (?:surprise|wonder|coincidence|accident|news)|(?:it|there) (?:\\w+ ){1,3}?(?:no|not a|not any|never a|never any|little|hardly a|hardly any|scarcely a) ${KNOWN}) (?:\\w+ ){0,3}?that`,
  `(?:no|little|small|hardly any) wonder(?: that)?`,
  '(?:it )?goes(?: almost)? without saying(?: that)?',
  `${NOBODY} (?:\\w+ ){0,3}?(?:doubt(?:s|ed)?|surprised|astonished|disput(?:es|ed)|wonder(?:s|ed)?|questions|questioned) that`,
  `(?:it|one|we|you|readers?|listeners?|viewers?) ${MODAL} (?:(?:also|perhaps|further|just) )*(?:be )?(?:${TELLING})(?: \\w+){0,2}? that`,
  '(?:it (?:is|was|would be) )?(?:hard|difficult|impossible|idle) to (?:deny|dispute|overlook|ignore|miss|forget) that',
  '(?:it )?(?:can not|could not|can hardly|can scarcely) be (?:denied|disputed|ignored|overlooked|stressed enough) that',
  `(?:(?:one|we|you) )?(?:do|did|let us|${MODAL}) not (?:be )?(?:forget|forgotten|overlook(?:ed)?) that`,
  `would like to (?:${TELLING})(?: \\w+){0,2}? that`,
  `, as (?:(?:is|was|were|had|has|been|be|to|could|might|may|would|one|you|anyone|everyone|widely|long|previously|generally|first|once) ){0,4}(?:expect(?:ed)?|planned|promised|hoped|feared|announced|scheduled|anticipated|agreed|predict(?:ed)?|foreseen|suspected|guess(?:ed)?|imagined?)(?= , | $)`,
  ', rightly or wrongly',
  '(?:whether )?(?:\\w+ )?(?:believe|like|likes|want|wants) it or not',
  `, not (?:surprisingly|unexpectedly|unusually|for the (?:first|last) time|without (?:pride|reason|some \\w+))`,
  `, to (?:nobody|no one|few people) (?:s )?surprise`,
  'last but not least',
  '(?:without|beyond)(?: a| any)?(?: \\w+)? doubt|, no doubt(?= , | $)',
  'without going into (?:the )?details?',
  `if (?:i|one|you|we) (?:may|might|will|can|like)(?: (?:say|call|put|believe)(?: so| it| that| this)?(?: so| that way)?)?(?= , | $)`,
  `, contrary to (?:(?!, )\\S+ ){0,5}(?!, )\\S+(?= , | $)`,
  ', never mind(?: (?!, )\\S+){1,6}',
  'come what may',
  `whatever (?:(?!, )\\S+ ){1,3}${MODAL} (?:say|think|call)`,
  ', for (?:those|anyone|anybody|readers|all) who (?:(?!, )\\S+ ){0,7}(?!, )\\S+(?= , | $)',
];
const ASIDE = new RegExp(`(?<= )(?:${ASIDES.join('|')})(?= )`, 'g');

/** The tokens of a sentence that stand in an aside, or are said of it as a whole. Remembered, as every comparison asks for them. */
export function asidesOf(reading: Reading): ReadonlySet<number> {
  const before = REMEMBERED.get(reading);
  if (before) return before;
  const { text, tokenAt } = wordedText(reading.tokens);
  const asides = [...text.matchAll(ASIDE)].flatMap(({ 0: found, index }) =>
    tokenAt(index, index + found.length),
  );
  const ofWhole = saidOfWhole(reading).flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, on) => first + on),
  );
  const within = new Set([...asides, ...ofWhole]);
  REMEMBERED.set(reading, within);
  return within;
}
const REMEMBERED = new WeakMap<Reading, ReadonlySet<number>>();
