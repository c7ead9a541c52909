import { expect, test } from 'vitest';
import { catalogueOf } from '../../lib/search/catalogue.ts';
import { samplePack } from './sample-pack.ts';

const catalogue = catalogueOf(samplePack);
const search = (query: string, limit = 8) => catalogue.claims(query, limit).map(({ id }) => id);

test.each([
  ['gas winter', ['gas']],
  ['amunition', ['ammunition']],
  ['vucic', ['first-call']],
  ['Vučić', ['first-call']],
  ['Вучић', ['first-call']],
  ['GAS', ['gas']],
  ['brussels years', ['first-call']],
])('%s finds %j', (query, ids) => {
  expect(search(query)).toEqual(ids);
});

test('a further word narrows; where nothing holds all words, any of them will do', () => {
  expect(search('putin')).toHaveLength(2);
  expect(search('putin gas')).toEqual(['gas']);
  expect(search('putin xylophone').toSorted()).toEqual(['first-call', 'gas']);
});

test.each(['', '   ', 'xylophone', '!!!'])('%j finds nothing', (query) => {
  expect(search(query)).toEqual([]);
});

test('no more than asked for', () => {
  expect(search('uslive', 1)).toHaveLength(1);
  expect(search('uslive', 5)).toHaveLength(2);
});
