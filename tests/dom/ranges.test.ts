import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../lib/page/blocks.ts';
import { rangeOf } from '../../lib/page/ranges.ts';
import { HAZARDS } from './hazards.ts';
import { stage } from './stage.ts';

/** The browser's own idea of a range's readable text: what a copy of it would hold. */
function readableText(range: Range): string {
  const selection = getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  const text = selection.toString();
  selection.removeAllRanges();
  return text;
}

const withoutUnseen = (text: string) => text.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
const oneLine = (text: string) => withoutUnseen(text).replace(/\s+/g, ' ').trim();
/** Hazards whose text the browser does not copy as a reader reads it, or copies with more than is read. */
const COPIED_OTHERWISE = new Set([
  'controls keep words apart',
  'drawings',
  'until-found',
  'until-found around boxes that clip',
  'ruby',
  'hidden',
  'sr-only',
  'floated initial',
]);

describe('the law: a range holds the words of its slice', () => {
  test.each(HAZARDS)('whole blocks: $name', ({ name, html }) => {
    for (const block of readBlocks(stage(html))) {
      const range = rangeOf(block, 0, block.text.length);
      expect(range).not.toBeNull();
      if (!COPIED_OTHERWISE.has(name)) expect(oneLine(readableText(range!))).toBe(block.text);
    }
  });

  test.each(HAZARDS)('single words, with the spaces around them asked for too: $name', ({ html }) => {
    for (const block of readBlocks(stage(html))) {
      for (const word of block.text.matchAll(/\S+/g)) {
        const range = rangeOf(block, word.index - 1, word.index + word[0].length + 1)!;
        const raw = range.toString();
        expect(raw).toBe(raw.trim());
        // Unseen parts (script, hidden spans) may lie between a word's letters; its first and last letter are its own.
        expect(raw.at(0)).toBe(word[0].at(0));
        expect(raw.at(-1)).toBe(word[0].at(-1));
      }
    }
  });
});

describe('what has changed since is not marked', () => {
  const read = (html = '<p>One <b>two</b> three</p>') => {
    const root = stage(html);
    return { root, block: readBlocks(root)[0]! };
  };

  test('nothing changed: crosses the inline tag', () => {
    const { block } = read();
    expect(rangeOf(block, 2, 9)!.toString()).toBe('e two t');
  });

  const changes: { name: string; change: (root: HTMLElement) => void }[] = [
    { name: 'node removed', change: (root) => root.querySelector('b')!.remove() },
    { name: 'page removed', change: (root) => root.replaceChildren() },
    { name: 'text shortened', change: (root) => (root.querySelector('b')!.firstChild!.nodeValue = 't') },
    {
      name: 'text replaced at the same length',
      change: (root) => (root.querySelector('b')!.firstChild!.nodeValue = 'six'),
    },
    {
      name: 'nodes swapped',
      change: (root) => root.querySelector('p')!.append(root.querySelector('p')!.firstChild!),
    },
    { name: 'node split', change: (root) => (root.querySelector('b')!.firstChild as Text).splitText(1) },
  ];
  test.each(changes)('$name', ({ change }) => {
    const { root, block } = read();
    change(root);
    expect(rangeOf(block, 0, block.text.length)).toBeNull();
  });

  test('a change elsewhere in the block leaves other words markable', () => {
    const { root, block } = read();
    root.querySelector('b')!.firstChild!.nodeValue = 'six';
    expect(rangeOf(block, 0, 3)?.toString()).toBe('One');
  });

  test.each([
    { name: 'empty', start: 2, end: 2 },
    { name: 'reversed', start: 5, end: 2 },
    { name: 'white space only', start: 3, end: 4 },
    { name: 'beyond the end', start: 99, end: 120 },
    { name: 'no number', start: Number.NaN, end: 3 },
  ])('$name: null', ({ start, end }) => {
    expect(rangeOf(read().block, start, end)).toBeNull();
  });
});
