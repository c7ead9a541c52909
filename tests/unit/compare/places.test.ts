import { expect, test } from 'vitest';
import { otherPlace, type PlaceDetail } from '../../../lib/compare/places.ts';
import { wordAt } from '../../../lib/text/tokens.ts';
import { read } from '../text/reading.ts';

const place = (entity: string) => ({ kind: 'place', entity, role: '' }) as PlaceDetail;

/** The first word of the place that is another than Kazan; the claim knows of Moscow too. */
function otherIn(text: string, own = 'kazan'): string | null {
  const reading = read(text);
  const content = reading.units.flatMap(({ first }, unit) =>
    /^(summit|marched)$/.test(wordAt(reading.tokens, first)) ? { unit } : [],
  );
  const part = { from: 0, to: reading.units.length - 1, content };
  const other = otherPlace(reading, part, [place(own)], ['moscow']);
  return other && wordAt(reading.tokens, other.unit.first);
}

test.each<[text: string, other: string | null]>([
  ['the summit will be held in Sochi', 'sochi'],
  ['the summit will be held at Kalemegdan', 'kalemegdan'],
  ['they marched through Novi Sad', 'novi'],
  ['the summit will be held in Kazan, he said in Sochi', null],
  ['the summit in Sochi begins soon', 'sochi'],
  ['he told a forum in Sochi of the summit', null],
  ['the summit will be held soon', null],
  ['the summit was prepared in Moscow', null],
  ['it means the end of its hopes in Europe', null],
  ['the end of the fight in the Second World War', null],
  ['Sochi hopes for the summit', null],
])('another place in "%s": %s', (text, other) => {
  expect(otherIn(text)).toBe(other);
});

test('a country is named for whoever acts for it, and is no place that is compared', () => {
  expect(otherIn('the gas will be sold in Sochi', 'serbia')).toBeNull();
});
