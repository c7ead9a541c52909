import { describe, expect, test } from 'vitest';
import { pointAt } from '../../lib/page/block-text.ts';
import { READ_LIMITS, readBlocks } from '../../lib/page/blocks.ts';
import { HAZARDS } from './hazards.ts';
import { stage } from './stage.ts';

const texts = (root: Element | Document) => readBlocks(root).map((block) => block.text);

describe('what is read, by hazard', () => {
  test.each(HAZARDS)('$name', ({ html, blocks }) => {
    expect(texts(stage(html))).toEqual(blocks);
  });

  test('a whole document is read as its body', () => {
    stage('<article><p>Text</p></article>');
    expect(texts(document)).toEqual(['Text']);
  });
});

describe('laws of reading', () => {
  test.each(HAZARDS)('the page is left as it was: $name', ({ html }) => {
    const root = stage(html);
    const before = root.getHTML({ serializableShadowRoots: true });
    const observer = new MutationObserver(() => {});
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    readBlocks(root);
    expect(observer.takeRecords()).toEqual([]);
    expect(root.getHTML({ serializableShadowRoots: true })).toBe(before);
  });

  test.each(HAZARDS)('every letter maps to that letter in the page: $name', ({ html }) => {
    for (const block of readBlocks(stage(html))) {
      expect(pointAt(block, -1)).toBeNull();
      expect(pointAt(block, block.text.length)).toBeNull();
      for (let offset = 0; offset < block.text.length; offset++) {
        const point = pointAt(block, offset);
        if (block.text[offset] !== ' ') expect(point?.node.data[point.offset]).toBe(block.text[offset]);
      }
    }
  });

  test.each(HAZARDS)('every block read alone gives itself: $name', ({ html }) => {
    for (const block of readBlocks(stage(html))) expect(texts(block.element).join('|')).toContain(block.text);
  });
});

describe('a part of the page', () => {
  const cases = [
    { name: 'in navigation', html: '<nav><p id="part">x</p></nav>', blocks: [] },
    { name: 'in a hidden box', html: '<div style="opacity:0"><p id="part">x</p></div>', blocks: [] },
    { name: 'in an aside of the page', html: '<aside><p id="part">x</p></aside>', blocks: [] },
    {
      name: 'an aside of the article',
      html: '<article><aside id="part">x</aside></article>',
      blocks: ['x'],
    },
    {
      name: 'in until-found',
      html: '<div hidden="until-found"><div><p id="part">x</p></div></div>',
      blocks: ['x'],
    },
    { name: 'an inline element', html: '<p>a <b id="part">x</b></p>', blocks: ['x'] },
  ];
  test.each(cases)('$name', ({ html, blocks }) => {
    expect(texts(stage(html).querySelector('#part')!)).toEqual(blocks);
  });
});

describe('limits', () => {
  const page = '<p>one</p>'.repeat(50);

  test.each([
    { name: 'elements', limit: { elements: 10 } },
    { name: 'characters', limit: { characters: 20 } },
  ])('$name: the rest is left unread, and said so', ({ limit }) => {
    let told = 0;
    const blocks = readBlocks(stage(page), { ...READ_LIMITS, ...limit, onLimit: () => told++ });
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.length).toBeLessThan(12);
    expect(told).toBe(1);
  });

  test('within the limits nothing is said', () => {
    const onLimit = () => expect.unreachable();
    expect(readBlocks(stage(page), { ...READ_LIMITS, onLimit })).toHaveLength(50);
  });

  test('a tree of absurd depth does not break the reader', () => {
    const root = stage('');
    let inner: Element = root;
    for (let level = 0; level < 3_000; level++) inner = inner.appendChild(document.createElement('b'));
    inner.append('deep');
    expect(readBlocks(root)).toEqual([]);
  });
});
