/** Finds wordings in a text, so that the differing words can be shown marked; and cuts a long text down to what is around them. */

/** A stretch of text, marked or not. */
export interface Stretch {
  text: string;
  marked: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** How much of a text is kept on either side of the marks when it is cut. */
const AROUND = 36;
/** Texts up to this length are shown whole. */
const WHOLE = 90;

/** The text in stretches, every first finding of a wording marked. Case is ignored; overlapping findings are one mark. */
export function markWordings(text: string, wordings: string[]): Stretch[] {
  return stretches(text, 0, text.length, findings(text, wordings));
}

/** As {@link markWordings}, a long text cut at word bounds around its marks, with an ellipsis where something was left out. */
export function excerptWithMarks(text: string, wordings: string[]): Stretch[] {
  const spans = findings(text, wordings);
  if (text.length <= WHOLE) return stretches(text, 0, text.length, spans);
  const first = spans[0]?.start ?? 0;
  const last = spans.at(-1)?.end ?? 0;
  const start = first <= AROUND ? 0 : text.lastIndexOf(' ', first - AROUND) + 1;
  const cut = text.indexOf(' ', Math.max(last + AROUND, start + WHOLE / 2));
  const end = cut === -1 ? text.length : cut;
  const inside = stretches(text, start, end, spans);
  if (start > 0) inside.unshift({ text: '…\u00A0', marked: false });
  if (end < text.length) inside.push({ text: '\u00A0…', marked: false });
  return inside;
}

/** Whether a wording stands in the text. */
export const holdsWording = (text: string, wording: string): boolean => findings(text, [wording]).length > 0;

function findings(text: string, wordings: string[]): Span[] {
  const low = lowerKeepingLength(text);
  const found = wordings
    .filter((wording) => wording.trim() !== '')
    .map((wording) => ({
      start: wholeWords(low, lowerKeepingLength(wording.trim())),
      length: wording.trim().length,
    }))
    .filter(({ start }) => start >= 0)
    .map(({ start, length }) => ({ start, end: start + length }))
    .sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of found) {
    const before = merged.at(-1);
    if (before && span.start <= before.end) before.end = Math.max(before.end, span.end);
    else merged.push(span);
  }
  return merged;
}

/** The first place where the wording stands as whole words, or -1. */
function wholeWords(text: string, wording: string): number {
  for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + wording.length);
    if (!(/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(wording)) && !/^[\p{L}\p{N}]/u.test(after))
      return at;
  }
  return -1;
}

/** Lower case without moving offsets: a few capitals have a longer lower-case form and are left alone. */
const lowerKeepingLength = (text: string): string =>
  [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');

function stretches(text: string, start: number, end: number, spans: Span[]): Stretch[] {
  const out: Stretch[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start > at) out.push({ text: text.slice(at, span.start), marked: false });
    out.push({ text: text.slice(span.start, span.end), marked: true });
    at = span.end;
  }
  if (at < end) out.push({ text: text.slice(at, end), marked: false });
  return out;
}
