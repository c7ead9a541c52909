import { expect, test } from 'vitest';
import type { FoundMatch, PageFound, SentenceMatches } from '../../lib/match/types.ts';
import { type Block, readBlocks } from '../../lib/page/blocks.ts';
import { claimsMarked, createNames, placesOf } from '../../lib/reader/places.ts';
import { onScreenFirst, portionsOf } from '../../lib/reader/portions.ts';
import { createPageText } from '../../lib/reader/text.ts';
import { claimId } from '../unit/sample-pack.ts';
import { stage } from './stage.ts';

const match = (claim: string, start: number, end: number, more: Partial<FoundMatch> = {}): FoundMatch => ({
  claim: claimId(claim),
  tier: 'sure',
  confidence: 0.9,
  start,
  end,
  evidence: {} as FoundMatch['evidence'],
  ...more,
});
const sentence = (start: number, end: number, ...matches: FoundMatch[]): SentenceMatches => ({
  start,
  end,
  matches,
});

/** Two blocks: one of two sentences, one that repeats the second. */
function twoBlocks() {
  const root = stage('<p>One <b>first</b> sentence. Another one.</p><p>Another one.</p>');
  const blocks = readBlocks(root);
  const found = new Map<Block, SentenceMatches[]>([
    [
      blocks[0] as Block,
      [
        sentence(0, 19, match('a', 4, 18)),
        sentence(20, 32, match('b', 20, 31), match('c', 28, 31, { tier: 'possible' })),
      ],
    ],
    [blocks[1] as Block, [sentence(0, 12, match('b', 0, 11))]],
  ]);
  return { root, blocks, found };
}

test('a match becomes a range over its own words, with the kind and the sentence', () => {
  const { blocks, found } = twoBlocks();
  const differs = [{ kind: 'number', page: 'One', claim: 'two' }] as const;
  const differsOf = ({ claim }: PageFound) => (claim === claimId('a') ? differs : []);
  const { all, marked, sentences } = placesOf(blocks, found, createNames(), { differsOf });
  expect(all.map(({ range, kind, sentence: text }) => [String(range), kind, text])).toEqual([
    ['first sentence', 'differs', 'One first sentence.'],
    ['Another one', 'same', 'Another one.'],
    ['one', 'same', 'Another one.'],
    ['Another one', 'same', 'Another one.'],
  ]);
  expect(marked.map(({ match: { claim } }) => claim)).toEqual(['a', 'b', 'b']);
  expect(claimsMarked({ all, marked, sentences })).toBe(2);
  expect(sentences).toBe(3);
});

test('a match keeps its name through a rereading; the same sentence twice has two names', () => {
  const { blocks, found } = twoBlocks();
  const names = createNames();
  const before = placesOf(blocks, found, names).all.map(({ matchId }) => matchId);
  expect(new Set(before).size).toBe(4);
  const later = placesOf(blocks.slice(0, 1), found, names).all.map(({ matchId }) => matchId);
  expect(later).toEqual(before.slice(0, 3));
});

test('words that have changed or gone have no place; blocks not compared count for nothing', () => {
  const { root, blocks, found } = twoBlocks();
  const bold = root.querySelector('b');
  if (bold) bold.textContent = 'second';
  root.querySelectorAll('p')[1]?.remove();
  const { all } = placesOf(blocks, found, createNames());
  expect(all.map(({ match: { claim } }) => claim)).toEqual(['b', 'c']);
  expect(placesOf(blocks, new Map(), createNames())).toEqual({ all: [], marked: [], sentences: 0 });
});

test('a part that is read again takes its old place, a new one the place that it has in the page', () => {
  const root = stage(
    '<div id="a"><p>One here.</p></div><div id="b"><p>Two here.</p></div><div id="c"><p>Three here.</p></div>',
  );
  const text = createPageText(document);
  text.readAll();
  const texts = (): string[] =>
    text.blocks.filter(({ element }) => root.contains(element)).map((block) => block.text);
  const part = (id: string): HTMLElement => root.querySelector<HTMLElement>(`#${id}`) ?? root;
  part('b').innerHTML = '<p>Two is</p><p>now two.</p>';
  expect(text.readAgain([part('b')])).toBe(true);
  expect(texts()).toEqual(['One here.', 'Two is', 'now two.', 'Three here.']);

  const late = document.createElement('p');
  late.textContent = 'Late.';
  part('c').before(late);
  part('a').remove();
  expect(text.readAgain([late])).toBe(true);
  expect(texts()).toEqual(['Two is', 'now two.', 'Late.', 'Three here.']);

  part('c').remove();
  expect(text.readAgain([])).toBe(true);
  expect(texts()).toEqual(['Two is', 'now two.', 'Late.']);
  expect(text.readAgain([])).toBe(false);
});

test('what stands around a change is read again where it has words of its own', () => {
  const root = stage('<div id="loose">One <p>Two.</p></div><div id="bare"><p>Three.</p></div>');
  const text = createPageText(document);
  text.readAll();
  const texts = (): string[] =>
    text.blocks.filter(({ element }) => root.contains(element)).map((block) => block.text);
  expect(texts()).toEqual(['One', 'Two.', 'Three.']);
  const [loose, bare] = [...root.children];
  if (!loose || !bare) throw new Error('two parts are staged');
  root.querySelector('p')?.replaceWith('and two.');
  bare.append('Four.');
  text.readAgain([], new Set([loose, bare]));
  expect(texts()).toEqual(['One and two.', 'Three.']);
});

test('text inside open shadow roots keeps its place', () => {
  const root = stage(
    '<p>Before.</p><div id="host"><template shadowrootmode="open"><p>Inside.</p></template></div><p id="after">After.</p>',
  );
  const text = createPageText(document);
  text.readAll();
  const late = document.createElement('p');
  late.textContent = 'Between.';
  root.querySelector('#after')?.before(late);
  text.readAgain([late]);
  const texts = text.blocks
    .map((block) => block.text)
    .filter((one) => /^(Before|Inside|Between|After)/.test(one));
  expect(texts).toEqual(['Before.', 'Inside.', 'Between.', 'After.']);
});

test('a long page is cut into portions, and the one on the screen comes first', () => {
  const root = stage(
    Array.from(
      { length: 6 },
      (_, at) => `<p style="height: 700px; margin: 0">Paragraph ${at} here.</p>`,
    ).join(''),
  );
  const portions = portionsOf(readBlocks(root), 36);
  const starts = (list: Block[][]): string[] => list.map(([first]) => first?.text.slice(10, 11) ?? '');
  expect(portions.map((portion) => portion.length)).toEqual([2, 2, 2]);
  expect(starts(onScreenFirst(portions))).toEqual(['0', '2', '4']);
  root.querySelectorAll('p')[2]?.scrollIntoView();
  expect(starts(onScreenFirst(portions))).toEqual(['2', '4', '0']);
  scrollTo(0, 0);
  expect(portionsOf([], 36)).toEqual([]);
});

test('possible matches are marked where the reader wants them; what was dismissed is not', () => {
  const { blocks, found } = twoBlocks();
  const claims = (isLowered: (match: PageFound) => boolean) =>
    placesOf(blocks, found, createNames(), {
      isLowered,
      marking: { possible: true, perScreen: 0 },
    }).marked.map(({ match: { claim } }) => claim);
  expect(claims(() => false)).toEqual(['a', 'b', 'c', 'b']);
  expect(claims(({ claim }) => claim !== 'a')).toEqual(['a']);
});

test('wherever the page is scrolled to, no more marks are in view than wanted, and the surest', () => {
  const heights = [0, 10, 20, 30, innerHeight - 5, innerHeight + 60, 2 * innerHeight];
  const root = stage(heights.map((top) => `<p style="position:absolute;top:${top}px">Said</p>`).join(''));
  const blocks = readBlocks(root);
  const found = new Map(
    blocks.map((block, at) => [block, [sentence(0, 4, match('a', 0, 4, { confidence: 0.9 - at / 100 }))]]),
  );
  const tops = (perScreen: number): number[] =>
    placesOf(blocks, found, createNames(), { marking: { possible: false, perScreen } }).marked.map(
      ({ range }) => blocks.findIndex(({ element }) => element.contains(range.startContainer)),
    );
  expect(tops(0)).toHaveLength(heights.length);
  expect(tops(3)).toEqual([0, 1, 2, 5, 6]);
  expect(tops(1)).toEqual([0, 5]);
});
