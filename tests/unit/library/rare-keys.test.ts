/** Which articles tell of the same things: it depends on the two alone, and one that cannot be related is told by its names without being read. */
import { expect, test } from 'vitest';
import { areRelated, mayBeRelated, namesIn, rareKeysIn } from '../../../lib/library/rare-keys.ts';
import { statementsOf } from '../../../lib/library/statements.ts';
import { madeArticle } from '../../bench/library/made-articles.ts';
import { article, BRIDGE, storyArticle } from './sample-articles.ts';

const rareOf = (...given: Parameters<typeof statementsOf>) => rareKeysIn(statementsOf(...given));
const POOL = [
  ...BRIDGE.map((one) => rareOf(one)),
  ...[0, 1, 10, 80].map((n) => rareOf(madeArticle(n))),
  ...[0, 1, 2, 3].map((n) => rareOf(storyArticle(n, 2, 3))),
];

test('it is the same both ways, and no related article is passed over unread', () => {
  const related = POOL.flatMap((a) =>
    POOL.filter((b) => b !== a && areRelated(a, b)).map((b) => [a, b] as const),
  );
  expect(related.length).toBeGreaterThan(10);
  for (const [a, b] of related) {
    expect(areRelated(b, a)).toBe(true);
    const theirs = new Set(namesIn(b));
    expect(
      mayBeRelated(
        a,
        namesIn(a).filter((name) => theirs.has(name)),
      ),
    ).toBe(true);
  }
});

test('two events of one country in the same words are two stories; a round-up belongs to each of its own', () => {
  const first = rareOf(
    article('first', [
      'Councillors in Hallbruck voted for a new harbour bridge, the newspaper of Serbia said.',
      'Mayor Edna Pollard and engineer Viggo Krantz presented the plans in Hallbruck.',
    ]),
  );
  const other = rareOf(
    article('other', [
      'Councillors in Osterlund voted for a new harbour bridge, the newspaper of Serbia said.',
      'Mayor Rufus Tandberg and engineer Selma Quist presented the plans in Osterlund.',
    ]),
  );
  const many = 'Vintorp Eskedal Morkhamn Tystrand Gullaby Ravlunda Sjonevad Harkeberga Fliseryd Kvarnholt';
  const roundUp = rareOf(
    article('round-up', [
      'In Hallbruck Edna Pollard presented the plans for a harbour bridge.',
      ...many.split(' ').map((town) => `The hospital of ${town} was closed on Friday by storms.`),
    ]),
  );
  expect(areRelated(first, other)).toBe(false);
  expect(areRelated(first, roundUp)).toBe(true);
});
