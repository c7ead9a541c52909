/** The panel's file of annotations: the marked sentences of a page, linked to their sources. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSentences } from '../../../lib/export/find-sentences.ts';
import type { PageMatch } from '../../../lib/messaging/protocol.ts';
import { annotationsOf } from '../../../lib/panel/annotations.ts';
import { claimId, samplePack } from '../sample-pack.ts';

const match = (claim: string, more: Partial<PageMatch> = {}): PageMatch => ({
  matchId: claim,
  claim: claimId(claim),
  tier: 'sure',
  differs: [],
  sentence: `The page  on ${claim}.`,
  ...more,
});

test('marked sentences are annotated; possible ones and those of packs that are gone are not', () => {
  const url = 'https://news.example/a';
  const matches = [match('gas'), match('ammunition', { tier: 'possible' }), match('gone')];
  const text = annotationsOf(
    { status: 'done', url, title: '', sentences: 3, matches },
    samplePack,
    '2026-11-22T10:00:00Z',
    null,
  );
  const { type, items } = JSON.parse(text) as { type: string; items: { target: unknown }[] };
  expect(type).toBe('AnnotationPage');
  expect(items.map(({ target }) => target)).toEqual([
    {
      source: url,
      selector: { type: 'TextQuoteSelector', exact: 'The page on gas.', prefix: '', suffix: '' },
    },
  ]);
});

test('a sentence that the page holds has its place, and the words around it', () => {
  const url = 'https://news.example/a';
  const pageText = 'News\n  First of all.\n  The page on\n\tg\u00ADas.  The rest of it.';
  const text = annotationsOf(
    { status: 'done', url, title: '', sentences: 3, matches: [match('gas'), match('ammunition')] },
    samplePack,
    '2026-11-22T10:00:00Z',
    pageText,
  );
  const { items } = JSON.parse(text) as { items: { target: { selector: unknown } }[] };
  const start = pageText.indexOf('The page');
  expect(items.map(({ target }) => target.selector)).toEqual([
    [
      {
        type: 'TextQuoteSelector',
        exact: 'The page on g\u00ADas.',
        prefix: 'News First of all. ',
        suffix: ' The rest of it.',
      },
      { type: 'TextPositionSelector', start, end: pageText.indexOf('  The rest') },
    ],
    { type: 'TextQuoteSelector', exact: 'The page on ammunition.', prefix: '', suffix: '' },
  ]);
});

const squeezed = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

test('whatever stands around it: what is found is the sentence', () => {
  const word = fc.constantFrom('gas', 'ga\u00ADs', 'Vučić', '13', '\n', '  ', '.', '🙂');
  const words = fc.array(word, { minLength: 1 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(words, words, words, (before, sentence, after) => {
      const text = `${before} ${sentence} ${after}`;
      const [found] = findSentences(text, [squeezed(sentence)]);
      if (squeezed(sentence) === '') expect(found).toBeNull();
      else expect(squeezed(text.slice(found!.start, found!.end))).toBe(squeezed(sentence));
    }),
  );
});

test('the same sentence twice is found twice, in order', () => {
  const text = 'One. Two. One. Three.';
  // Those that are given twice may be one place that is marked for two claims.
  expect(findSentences(text, ['One.', 'Two.', 'One.', 'Gone.'])).toEqual([
    { start: 0, end: 4 },
    { start: 5, end: 9 },
    { start: 10, end: 14 },
    null,
  ]);
});
