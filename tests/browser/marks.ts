/** The marks of a page as its own scripts could see them: through the highlight registry, without the extension's help. */
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

export type MarkKind = 'same' | 'differs';

/** A mark with the text around it in its block; soft hyphens are gone and every run of white space is one space. */
export interface ShownMark {
  kind: MarkKind;
  text: string;
  before: string;
  after: string;
}

/** Where a mark can be clicked, in viewport coordinates. */
export interface Spot {
  x: number;
  y: number;
}

/** All marks, in reading order. */
export function marksOf(page: Page): Promise<ShownMark[]> {
  return page.evaluate(() => {
    const found: { kind: 'same' | 'differs'; range: Range }[] = [];
    for (const kind of ['same', 'differs'] as const)
      for (const range of CSS.highlights.get(`sidelight-${kind}`) ?? [])
        if (range instanceof Range) found.push({ kind, range });
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return found.map(({ kind, range }) => {
      let block: Node = range.commonAncestorContainer;
      while (
        block.parentElement &&
        !(block instanceof Element && !getComputedStyle(block).display.startsWith('inline'))
      )
        block = block.parentElement;
      const around = document.createRange();
      around.setStart(block, 0);
      around.setEnd(range.startContainer, range.startOffset);
      const before = around.toString();
      around.setStart(range.endContainer, range.endOffset);
      around.setEnd(block, block.childNodes.length);
      const [text = '', head = '', tail = ''] = [range.toString(), before, around.toString()].map((part) =>
        part.replaceAll('\u00ad', '').replace(/\s+/g, ' '),
      );
      return { kind, text, before: head, after: tail };
    });
  });
}

/** Waits until the page has marks, and gives them. */
export function firstMarks(page: Page): Promise<ShownMark[]> {
  return until(`marks on ${page.url()}`, async () => {
    const marks = await marksOf(page);
    return marks.length > 0 && marks;
  });
}

/** Whether a mark covers some of a stretch of text; `text` is written as a reader sees it. */
export function covers(mark: ShownMark, text: string): boolean {
  const start = (mark.before + mark.text + mark.after).indexOf(text);
  const end = start + text.length;
  return start >= 0 && start < mark.before.length + mark.text.length && end > mark.before.length;
}

/**
 * Scrolls a mark into view and gives a spot on it that is no link.
 *
 * @param index in reading order, as {@link marksOf} counts
 */
export async function spotOn(page: Page, index: number): Promise<Spot> {
  const spot = await page.evaluate((wanted) => {
    const ranges: Range[] = [];
    for (const name of ['sidelight-same', 'sidelight-differs'])
      for (const range of CSS.highlights.get(name) ?? []) if (range instanceof Range) ranges.push(range);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const range = ranges[wanted];
    if (!range) return null;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (const box of range.getClientRects())
      for (const part of [0.5, 0.25, 0.75, 0.1, 0.9]) {
        const [x, y] = [box.left + box.width * part, box.top + box.height / 2];
        const element = box.width > 4 ? document.elementFromPoint(x, y) : null;
        if (element && !element.closest('a, button')) return { x, y };
      }
    return null;
  }, index);
  if (!spot) throw new Error(`mark ${index} cannot be clicked on ${page.url()}`);
  return spot;
}

/** Clicks a mark as a reader does. */
export async function clickMark(page: Page, index: number): Promise<Spot> {
  const spot = await spotOn(page, index);
  await page.mouse.click(spot.x, spot.y);
  return spot;
}
