/** Arbitrary texts: any characters, halves of them too, among words that mean something to the matcher. */
import fc from 'fast-check';

/** What readers of numbers, names, dates and sentences look out for. */
const WORDS = [
  ...[
    'Vučić',
    'Vucic',
    'Вучић',
    'Putin',
    'Zelenskyy',
    'Serbia',
    'Russia',
    'Moscow',
    'the president',
    'he',
    'she',
  ],
  ...[
    'two and a half years',
    '2.5',
    '30 months',
    '€800mn',
    '800 million euros',
    '1,000,000',
    '½',
    '٣',
    '9 May',
    '2024-10-20',
  ],
  ...[
    'on Sunday',
    'not',
    'never',
    'will',
    'may',
    'hopes',
    'denied',
    'said',
    'gas',
    'sanctions',
    'winter',
    'for the first time',
    'constructor',
  ],
  ...[
    'U.S.',
    'Mr.',
    'No. 5',
    'e.g.',
    '...',
    '…',
    '?!',
    '."',
    '”',
    '(',
    ')',
    '—',
    '-',
    "'s",
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u0301',
    'ﬀ',
    'İ',
    'ß',
  ],
  ...[
    '。',
    '漢字',
    'رسالة',
    'עברית',
    '👩‍🚀',
    '🇷🇸',
    '\ud800',
    '\udc00',
    '\u0000',
    '\t',
    '\n',
    '\r\n',
    '\u2028',
    ' ',
    '  ',
  ],
];

/** Any sequence of UTF-16 code units, surrogates in any order. */
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));

export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      { weight: 1, arbitrary: units },
    ),
    { maxLength: 40 },
  )
  .chain((parts) => fc.constantFrom(' ', '', '. ').map((between) => parts.join(between)));

/** Any value that JSON can hold, the keys that mean something to JavaScript among them. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, 0, -1, 1e308, '', 'x'),
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          'type',
          'url',
          'text',
          'name',
          'identifier',
          'claims',
          '__proto__',
          'constructor',
          'length',
        ),
        fc.string(),
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;
