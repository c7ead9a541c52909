/** The catalogues against each other, and against what is asked of them. */
import { expect, test } from 'vitest';
import { formatsOf, LANGUAGE_CODES, LANGUAGES } from '../../../lib/i18n/languages.ts';
import { valuesOf } from '../../../lib/i18n/message-types.ts';
import { catalogueOf, elementsOf, localeFolders, type Node, pluralsOf, sourceFiles, walk } from './read.ts';

const english = catalogueOf('en');

test('every folder is a language, and every language has its folder', () => {
  expect(localeFolders()).toEqual(LANGUAGE_CODES.map((code) => code.replace('-', '_')).sort());
});

test('the browsers know no other letters in keys, and nothing of ICU: a dollar sign would be a placeholder to them', () => {
  for (const code of LANGUAGE_CODES)
    for (const [key, { message }] of Object.entries(catalogueOf(code))) {
      expect(key).toMatch(/^[a-zA-Z0-9_]+$/);
      expect(message).not.toContain('$');
    }
});

test.each(LANGUAGES)(
  '$code has the messages of English, no more and no less, each with the same values',
  ({ code }) => {
    const catalogue = catalogueOf(code);
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
    const values = (of: typeof english): object =>
      Object.fromEntries(
        Object.entries(of).map(([key, { message }]) => [key, [...valuesOf(message)].sort()]),
      );
    expect(values(catalogue)).toEqual(values(english));
    expect(catalogue.language?.message).toBe(code);
  },
);

test.each(LANGUAGE_CODES)('every plural of %s has its language’s categories', (code) => {
  const wanted = new Intl.PluralRules(formatsOf(code)).resolvedOptions().pluralCategories;
  for (const [key, { message }] of Object.entries(catalogueOf(code)))
    for (const plural of pluralsOf(elementsOf(message))) {
      const named = [...plural].filter((category) => !category.startsWith('='));
      expect(named.sort(), key).toEqual([...wanted].sort());
    }
});

/** A call of `t`, or a table of keys. */
const takesKeys = ({ type, callee }: Node): boolean =>
  type === 'CallExpression' ? (callee as Node).name === 't' : type.startsWith('TS');

test('every message is used, and every key that is used is a message', { timeout: 30_000 }, () => {
  const strings = new Set<unknown>();
  for (const file of sourceFiles())
    walk(file, (node, parents) => {
      if (node.type === 'Literal' && parents.some(takesKeys)) strings.add(node.value);
    });
  // The manifest's, and the language's own code.
  const elsewhere = ['extensionDescription', 'language'];
  const unused = Object.keys(english).filter((key) => !strings.has(key) && !elsewhere.includes(key));
  expect(unused).toEqual([]);
});

test('no message is empty, and the browser takes the description', () => {
  for (const code of LANGUAGE_CODES) {
    const catalogue = catalogueOf(code);
    for (const { message } of Object.values(catalogue)) expect(message.trim()).not.toBe('');
    expect(catalogue.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  }
});
