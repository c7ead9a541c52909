/** The panel's file of annotations: the marked sentences of a page, linked to their sources. */
import { expect, test } from 'vitest';
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
