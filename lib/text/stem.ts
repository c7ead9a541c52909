/**
 * Stemming: one key for the forms of an English word. The suffix rules are M. F. Porter's, "An algorithm for suffix stripping",
 * Program 14 (1980) 130-137; before them a table of irregular forms, and words whose Porter stem would fall together with another
 * word of news prose (`generator` with `general`).
 *
 * When not to use it: names. They are looked up by their spelling first.
 */
import irregular from '../../data/lexicon/irregular.json' with { type: 'json' };

const IRREGULAR = new Map(
  Object.entries(irregular.forms).flatMap(([lemma, forms]) => forms.map((form) => [form, lemma] as const)),
);
const KEPT = new Set(irregular.kept);

const memory = new Map<string, string>();
const MEMORY_LIMIT = 20_000;

/** The stem of a folded word. Words of up to three letters and anything but a-z stay as they are. */
export function stem(word: string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const lemma = IRREGULAR.get(word) ?? word;
  const result = KEPT.has(lemma) ? lemma : KEPT.has(singular(lemma)) ? singular(lemma) : porter(lemma);
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(word, result);
  return result;
}

const singular = (word: string): string => word.replace(/s$/, '');

const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const C = `${CONSONANT}[^aeiouy]*`;
const V = `${VOWEL}[aeiou]*`;
const MEASURE_0 = new RegExp(`^(${C})?${V}${C}`);
const MEASURE_1_ONLY = new RegExp(`^(${C})?${V}${C}(${V})?$`);
const MEASURE_OVER_1 = new RegExp(`^(${C})?${V}${C}${V}${C}`);
const HAS_VOWEL = new RegExp(`^(${C})?${VOWEL}`);
const SHORT_END = new RegExp(`^${C}${VOWEL}[^aeiouwxy]$`);

const STEP_2: ReadonlyArray<readonly [string, string]> = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['iser', 'ise'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['isation', 'ise'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];
const STEP_3: ReadonlyArray<readonly [string, string]> = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['alise', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ise',
  'al',
  'er',
  'ic',
  'ou',
];

function porter(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let w = word.replace(/^y/, 'Y');

  w = w.replace(/(ss|i)es$/, '$1').replace(/([^s])s$/, '$1');
  if (w.endsWith('eed')) {
    if (MEASURE_0.test(w.slice(0, -3))) w = w.slice(0, -1);
  } else {
    const base = w.replace(/(ed|ing)$/, '');
    if (base !== w && HAS_VOWEL.test(base)) {
      w = base;
      if (/(at|bl|iz|is)$/.test(w) && !/[aeiou]{2}s$/.test(w)) w += 'e';
      else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1);
      else if (SHORT_END.test(w)) w += 'e';
    }
  }
  if (/[^aeiou]y$/.test(w) && HAS_VOWEL.test(w.slice(0, -1))) w = `${w.slice(0, -1)}i`;
  w = replaceSuffix(w, STEP_2);
  w = replaceSuffix(w, STEP_3);
  w = dropSuffix(w);
  if (w.endsWith('e')) {
    const base = w.slice(0, -1);
    if (MEASURE_OVER_1.test(base) || (MEASURE_1_ONLY.test(base) && !SHORT_END.test(base))) w = base;
  }
  if (w.endsWith('ll') && MEASURE_OVER_1.test(w)) w = w.slice(0, -1);
  return w.toLowerCase();
}

function replaceSuffix(word: string, rules: ReadonlyArray<readonly [string, string]>): string {
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, -suffix.length);
    return MEASURE_0.test(base) ? base + replacement : word;
  }
  return word;
}

function dropSuffix(word: string): string {
  for (const suffix of STEP_4) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, -suffix.length);
    return MEASURE_OVER_1.test(base) ? base : word;
  }
  if (/[st]ion$/.test(word) && MEASURE_OVER_1.test(word.slice(0, -3))) return word.slice(0, -3);
  return word;
}
