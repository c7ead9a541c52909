import { describe, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readBlocks } from '../../lib/page/blocks.ts';
import { isReaderClick, markAt } from '../../lib/page/hit.ts';
import type { Mark } from '../../lib/page/marks.ts';
import { rangeOf } from '../../lib/page/ranges.ts';
import { stage } from './stage.ts';

interface Named extends Mark {
  name: string;
}

/** Marks the given words of the first block. */
function markWords(root: Element, ...words: string[]): Named[] {
  const block = readBlocks(root)[0]!;
  return words.map((name) => {
    const start = block.text.indexOf(name);
    return { name, kind: 'same', range: rangeOf(block, start, start + name.length)! };
  });
}

const middle = (range: Range) => {
  const box = range.getClientRects()[0]!;
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

describe('markAt', () => {
  const STYLE = 'p { font: 16px/40px monospace; margin: 0; width: 400px }';

  test('finds each of several marks at its middle', () => {
    const root = stage('<p>One <b>two</b> three four</p>', STYLE);
    const marks = markWords(root, 'One', 'two th', 'four');
    for (const mark of marks) {
      const { x, y } = middle(mark.range);
      expect(markAt(document, x, y, marks)?.name).toBe(mark.name);
    }
  });

  const misses: { name: string; point: (box: DOMRect, root: Element) => [number, number] }[] = [
    {
      name: 'right of the last word, where the caret snaps to it',
      point: (box) => [box.right + 60, box.top + 5],
    },
    { name: 'between the lines', point: (box) => [box.left + 5, box.bottom + 8] },
    { name: 'on the word beside', point: (box) => [box.left - 20, box.top + 5] },
    {
      name: 'below the paragraph',
      point: (box, root) => [box.left, root.getBoundingClientRect().bottom + 50],
    },
    { name: 'outside the window', point: () => [-10, -10] },
  ];
  test.each(misses)('misses $name', ({ point }) => {
    const root = stage('<p>One two</p>', STYLE);
    const marks = markWords(root, 'two');
    const [x, y] = point(marks[0]!.range.getBoundingClientRect(), root);
    expect(markAt(document, x, y, marks)).toBeNull();
  });

  test('adjacent marks are told apart at their border', () => {
    const root = stage('<p>Onetwo</p>', STYLE);
    const marks = markWords(root, 'One', 'two');
    const border = marks[1]!.range.getBoundingClientRect();
    expect(markAt(document, border.left - 1, border.top + 5, marks)?.name).toBe('One');
    expect(markAt(document, border.left + 1, border.top + 5, marks)?.name).toBe('two');
  });

  test('of two that overlap, the shorter is meant', () => {
    const root = stage('<p>One two three</p>', STYLE);
    const marks = markWords(root, 'One two three', 'two');
    const { x, y } = middle(marks[1]!.range);
    expect(markAt(document, x, y, marks)?.name).toBe('two');
    expect(markAt(document, x, y, [...marks].reverse())?.name).toBe('two');
  });

  test('a mark over two lines is hit on both, and not beside the short one', () => {
    const root = stage('<p style="width:100px">aaaa bbbb cccc</p>', STYLE);
    const marks = markWords(root, 'aaaa bbbb cccc');
    const boxes = [...marks[0]!.range.getClientRects()];
    expect(boxes.length).toBe(2);
    for (const box of boxes) expect(markAt(document, box.left + 3, box.top + 5, marks)).not.toBeNull();
    expect(markAt(document, boxes[1]!.right + 30, boxes[1]!.top + 5, marks)).toBeNull();
  });

  test('rtl', () => {
    const root = stage('<p dir="rtl">قال الرئيس كلمة</p>', STYLE);
    const marks = markWords(root, 'الرئيس', 'كلمة');
    const { x, y } = middle(marks[0]!.range);
    expect(markAt(document, x, y, marks)?.name).toBe('الرئيس');
  });

  test('text that cannot be selected', () => {
    const root = stage('<p style="user-select:none">One two</p>', STYLE);
    const marks = markWords(root, 'two');
    const { x, y } = middle(marks[0]!.range);
    expect(markAt(document, x, y, marks)?.name).toBe('two');
  });

  test('in an open shadow root', () => {
    const root = stage(`<x-story><template shadowrootmode="open"><p>One two</p></template></x-story>`);
    const marks = markWords(root, 'two');
    const { x, y } = middle(marks[0]!.range);
    expect(markAt(document, x, y, marks)?.name).toBe('two');
  });

  test('a banner over the text covers the mark', () => {
    const root = stage('<p>One two</p><div id="over" style="position:fixed;inset:0">banner</div>', STYLE);
    const marks = markWords(root, 'two');
    const { x, y } = middle(marks[0]!.range);
    expect(markAt(document, x, y, marks)).toBeNull();
    root.querySelector('#over')!.remove();
    expect(markAt(document, x, y, marks)?.name).toBe('two');
  });

  test('the page taking the text away leaves nothing to hit', () => {
    const root = stage('<p>One two</p>', STYLE);
    const marks = markWords(root, 'two');
    const { x, y } = middle(marks[0]!.range);
    root.querySelector('p')!.textContent = 'Other words altogether';
    expect(markAt(document, x, y, marks)).toBeNull();
  });
});

describe('isReaderClick', () => {
  /** What the function says of the clicks that reach the document. */
  function verdicts(): boolean[] {
    const heard: boolean[] = [];
    const listener = (event: MouseEvent) => {
      heard.push(isReaderClick(event));
      event.preventDefault();
    };
    document.addEventListener('click', listener);
    document.addEventListener('auxclick', listener);
    onTestFinished(() => {
      document.removeEventListener('click', listener);
      document.removeEventListener('auxclick', listener);
      getSelection()?.removeAllRanges();
    });
    return heard;
  }

  test.each([
    { name: 'plain text', html: '<p id="here">words</p>', is: true },
    { name: 'inline text', html: '<p>some <b id="here">words</b></p>', is: true },
    { name: 'text that can be scrolled to', html: '<p id="here" tabindex="-1">words</p>', is: true },
    { name: 'link', html: '<p><a id="here" href="#x">words</a></p>', is: false },
    { name: 'inside a link', html: '<a href="#x"><p><b id="here">words</b></p></a>', is: false },
    { name: 'anchor that is no link', html: '<p><a id="here" name="x">words</a></p>', is: true },
    { name: 'button', html: '<button id="here" type="button">words</button>', is: false },
    { name: 'label', html: '<label id="here">words</label>', is: false },
    { name: 'summary', html: '<details><summary id="here">words</summary></details>', is: false },
    { name: 'role button', html: '<p><span id="here" role="button">words</span></p>', is: false },
    { name: 'editor', html: '<div contenteditable><p id="here">words</p></div>', is: false },
  ])('$name: $is', async ({ html, is }) => {
    const here = stage(html).querySelector('#here')!;
    const heard = verdicts();
    await userEvent.click(here);
    expect(heard).toContain(is);
    expect(heard).not.toContain(!is);
  });

  test.each(['Control', 'Shift', 'Alt', 'Meta'] as const)('with %s: false', async (modifier) => {
    const here = stage('<p id="here">words</p>').querySelector('#here')!;
    const heard = verdicts();
    await userEvent.click(here, { modifiers: [modifier] });
    expect(heard).toEqual([false]);
  });

  test('another button: false', async () => {
    const here = stage('<p id="here">words</p>').querySelector('#here')!;
    const heard = verdicts();
    await userEvent.click(here, { button: 'middle' });
    expect(heard).toEqual([false]);
  });

  test('made by a script: false', () => {
    const here = stage('<p id="here">words</p>').querySelector<HTMLElement>('#here')!;
    const heard = verdicts();
    here.click();
    expect(heard).toEqual([false]);
  });

  test('handled by the page: false', async () => {
    const here = stage('<p id="here">words</p>').querySelector('#here')!;
    here.addEventListener('click', (event) => event.preventDefault());
    const heard = verdicts();
    await userEvent.click(here);
    expect(heard).toEqual([false]);
  });

  test('the second click of a double click, which selects a word: false', async () => {
    const here = stage('<p id="here">words</p>').querySelector('#here')!;
    const heard = verdicts();
    await userEvent.dblClick(here, { position: { x: 10, y: 8 } });
    expect(heard).toEqual([true, false]);
  });

  test('the end of a selection by dragging: false', async () => {
    const root = stage('<p style="font:16px monospace"><b id="from">words</b> to <b id="to">select</b></p>');
    const heard = verdicts();
    await userEvent.dragAndDrop(root.querySelector('#from')!, root.querySelector('#to')!, {
      sourcePosition: { x: 2, y: 8 },
      targetPosition: { x: 30, y: 8 },
    });
    expect(getSelection()!.toString()).toContain('to');
    expect(heard).toEqual([false]);
  });

  test('a selection left from before does not count against a fresh click', async () => {
    const root = stage('<p>selected</p><p id="here">words</p>');
    getSelection()!.selectAllChildren(root.firstElementChild!);
    const heard = verdicts();
    await userEvent.click(root.querySelector('#here')!);
    expect(heard).toEqual([true]);
  });
});
