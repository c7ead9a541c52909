import { expect, test } from 'vitest';
import { headKeys } from '../../../lib/compare/head.ts';
import { read } from '../text/reading.ts';

const statement = read('Putin invited Vučić and did not say when he would come');

test('the head is the words that tell what is affirmed and how firmly', () => {
  expect(
    headKeys(statement, [
      { kind: 'polarity', negated: false, text: 'invited' },
      { kind: 'polarity', negated: true, text: 'did not say' },
      { kind: 'modality', modality: 'may', text: 'would come' },
    ]),
  ).toEqual(['w:come', 'w:invit']);
});

test('words that the statement does not have, and names, are none', () => {
  expect(headKeys(statement, [{ kind: 'polarity', negated: false, text: 'was asked' }])).toEqual([]);
  expect(headKeys(statement, [{ kind: 'polarity', negated: false, text: 'Putin invited' }])).toEqual([
    'w:invit',
  ]);
});
