/**
 * Sentences of a block of text. A scan for stops that end a sentence: a full stop, question or exclamation mark or ellipsis, with the
 * quotes and brackets that close behind it, before white space and something that can begin a sentence.
 *
 * Why not `Intl.Segmenter`: it costs three times as much (3.1 ms against 0.9 ms on 16,000 words in paragraphs, node 20), breaks after "U.S."
 * and "Mr.", and its rules differ between browsers' ICU versions, while marks must be the same everywhere.
 */

import { MONTH_BY_NAME } from './dates.ts';

/** Half-open bounds in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A text without stops is cut here, at a space, so that no sentence makes the matcher work without end. */
export const LONGEST_SENTENCE = 1200;

const STOPS = [...'.!?…。！？'];
// French spaces its quotes: « So it is. »
const STOP = /[.!?…。！？]+(?:[)\]}"'”’»“«]|\s»(?=\s|$))*/uy;
const BEGINS = /\s+(?:[-–—•]\s*)?(?:["'“„«»‘([{]|(?<=«)\s)*[\p{Lu}\p{Lo}\p{Nd}\p{Sc}@#]/uy;
/** Who writes without capitals ends sentences all the same: a stop behind a whole word, more than once in the block. */
const PLAIN = /(?<![\p{L}.])(?!(?:approx|incl|dept|govt|misc)\.)\p{Ll}{4,}[.!?]$/u;
const IDEOGRAPHIC = /[。！？]/u;
const SHORT =
  'Mr|Mrs|Ms|Dr|Prof|Maj|Brig|Gen|Col|Lt|Sgt|Cpl|Capt|Cmdr|Adm|Supt|Rev|Hon|Sen|Rep|Gov|Pres|St|Mt|Vol|vs|etc|cf|approx|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Co|Corp|Bros|Jr|Sr';
/** Tested only where a short word stands, as the pattern costs as much as all the rest of a sentence. */
const ABBREVIATION = new RegExp(
  `(?:^|[\\s("“„])(?:${SHORT}|e\\.g|i\\.e|\\p{Lu}|(?:\\p{Lu}\\.)+\\p{Lu})\\.$`,
  'u',
);
/** "No. 5" is a number; "No. He stays." is an answer. "At 10 a.m. Sunday" goes on; "at 10 a.m. He left." does not. "On 20. October" is how German and Serbian write a day. */
const LEADS_ON = /^(?:(?:\P{L}?No|Nos|Art|\P{L}?Fig)\.\s*\p{Nd}|[ap]\.m\.\s[SMTWF]\w{2,5}day)/u;
const DAY = /^\D{0,2}\d?\d\.\s(\p{Lu}\p{Ll}+)/u;
/** "In the U.N. It was" ends where "the U.N. Council" does not. */
const ENDS_ALL_THE_SAME = /^\.\p{Lu}\.\s(?:The|Its?|He|She|They|This|In|But|And|A|We|I)\s/u;
const SHORT_WORDS = new Set([...SHORT.split('|'), 'No', 'Nos', 'Art', 'Fig']);

/** Splits a block into sentences, white space trimmed off; empty ones are dropped. Linear in the block's length. */
export const sentencesOf = (text: string): Span[] => splitted(text, false);

function splitted(text: string, isPlain: boolean): Span[] {
  const spans: Span[] = [];
  let plain = 0;
  let start = 0;
  const next = STOPS.map((stop) => text.indexOf(stop));
  let end = 0;
  for (;;) {
    const at = nextStop(text, next, end);
    if (at < 0) break;
    end = endOfStop(text, at);
    if (end >= text.length) break;
    if (!IDEOGRAPHIC.test(text.slice(at, end))) {
      if (!beginsAt(text, end)) {
        if (!isPlainEnd(text, end)) continue;
        plain++;
        if (!isPlain) continue;
      }
      if (text[at] === '.' && isAbbreviation(text, start, at + 1)) continue;
    }
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  if (plain > 1 && !isPlain) return splitted(text, true);
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** The first stop from an offset on, -1 where there is none. Found by the engine's own search for one character, several times as fast as by a pattern. */
function nextStop(text: string, next: number[], from: number): number {
  let first = -1;
  for (let stop = 0; stop < next.length; stop++) {
    if (next[stop]! < 0) continue;
    if (next[stop]! < from) next[stop] = text.indexOf(STOPS[stop]!, from);
    // As numbers without a sign, -1 is behind all.
    if (next[stop]! >>> 0 < first >>> 0) first = next[stop]!;
  }
  return first;
}

function endOfStop(text: string, at: number): number {
  if (text[at + 1] === ' ' && text[at + 2] !== '»') return at + 1;
  STOP.lastIndex = at;
  STOP.test(text);
  return STOP.lastIndex;
}

function beginsAt(text: string, end: number): boolean {
  if (text[end] === ' ' && text[end + 1]! >= 'A' && text[end + 1]! <= 'Z') return true;
  BEGINS.lastIndex = end;
  return BEGINS.test(text);
}

const isPlainEnd = (text: string, end: number): boolean =>
  /^\s+\p{Ll}/u.test(text.slice(end, end + 12)) && PLAIN.test(text.slice(Math.max(0, end - 24), end));

const isAbbreviation = (text: string, start: number, stop: number): boolean => {
  if (isOrdinary(text, stop - 1) || ENDS_ALL_THE_SAME.test(text.slice(stop - 3, stop + 6))) return false;
  return (
    ABBREVIATION.test(text.slice(Math.max(start, stop - 12), stop)) ||
    LEADS_ON.test(text.slice(Math.max(start, stop - 4), stop + 16)) ||
    MONTH_BY_NAME.has(DAY.exec(text.slice(Math.max(start, stop - 4), stop + 16))?.[1]?.toLowerCase() ?? '')
  );
};

/** Whether a word of letters ends here that cannot be an abbreviation: told without a pattern for nearly all. */
function isOrdinary(text: string, end: number): boolean {
  let start = end;
  while (((text.charCodeAt(start - 1) | 32) - 97) >>> 0 < 26) start--;
  return end - start > 1 && !(text.charCodeAt(start - 1) > 127) && !SHORT_WORDS.has(text.slice(start, end));
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  while (start < end && text[start]!.trim() === '') start++;
  while (end > start && text[end - 1]!.trim() === '') end--;
  while (end - start > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(' ', start + LONGEST_SENTENCE);
    const cut = space > start ? space : wholeCharacter(text, start + LONGEST_SENTENCE);
    spans.push({ start, end: cut });
    start = cut;
    while (start < end && text[start]!.trim() === '') start++;
  }
  if (end > start) spans.push({ start, end });
}

/** The offset, or the one before it where it would part a surrogate pair. */
const wholeCharacter = (text: string, offset: number): number =>
  /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset;
