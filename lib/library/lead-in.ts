/** Lead-ins: what stands before a sentence and is no part of what it states: the dateline, a list's bullet, a label such as "Details:". */
import articleWords from '../../data/lexicon/article-words.json' with { type: 'json' };

/** A dateline taken apart: "BELGRADE, Serbia (AP) — " has the place, whether a country follows it, and the agency. */
export interface Dateline {
  length: number;
  agency: string | null;
  /** "CITY, Country —" with a long dash and no agency: the house style of AP, whose name those who reprint it leave out. */
  isApStyle: boolean;
}

const PLACE = "\\p{Lu}[\\p{Lu}'’.-]+(?:[ -]\\p{Lu}[\\p{Lu}'’.-]*){0,3}";
const DATELINE = new RegExp(
  `^(${PLACE})(, \\p{Lu}[\\p{L}.'’ -]{2,30}?)?(?:,? \\p{L}{3,9}\\.? \\d{1,2})?\\s*(?:\\(([^()]{2,40})\\))?\\s*([-–—])+\\s+`,
  'u',
);
const MIXED = /^\p{Lu}\p{Ll}[\p{L} ]{1,30}(?:, [^()—–]{2,30})? \(([^()]{2,40})\)\s*[-–—]+\s+/u;

/** The dateline a sentence opens with, or null. */
export function datelineOf(text: string): Dateline | null {
  const found = DATELINE.exec(text);
  if (found)
    return {
      length: found[0].length,
      agency: found[3]?.trim() ?? null,
      isApStyle: found[2] !== undefined && found[3] === undefined && found[4] === '—',
    };
  const mixed = MIXED.exec(text);
  return mixed ? { length: mixed[0].length, agency: mixed[1]!.trim(), isApStyle: false } : null;
}

const BULLET = /^\s*(?:[-–—•*‣▪]|\d{1,2}[.)])\s+/u;
const LABEL = new RegExp(`^\\s*(?:${articleWords.labels.join('|')})\\s*:\\s*`, 'i');

/** "Source: the agency X Details: he said": a line of sources that runs into the text. */
const SOURCES = new RegExp(
  `^(?:${articleWords.sourceLabels.join('|')})\\s*:.{1,200}?\\b(?=(?:${articleWords.labels.join('|')})\\s*:)`,
  'iu',
);

/** How many code units of a sentence are lead-in. */
export function leadInLength(text: string): number {
  let at = 0;
  at += BULLET.exec(text)?.[0].length ?? 0;
  at += SOURCES.exec(text.slice(at))?.[0].length ?? 0;
  at += LABEL.exec(text.slice(at))?.[0].length ?? 0;
  at += datelineOf(text.slice(at))?.length ?? 0;
  return at < text.length ? at : 0;
}
