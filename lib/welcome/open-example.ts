/** Opens the popover of the live example, as on a page. */
import { contextOf } from '../claims/context.ts';
import type { Pack } from '../claims/types.ts';
import type { Point } from '../page/hit.ts';
import { openPopover } from '../popover/open.ts';
import type { PopoverContent } from '../popover/types.ts';
import { EXAMPLE_MARKS } from './Example.tsx';

/** Gives the function that opens a mark's popover; one at a time. */
export function createExampleOpener(document: Document, pack: Pack) {
  const total = EXAMPLE_MARKS.length;
  const contentOf = (index: number): PopoverContent | null => {
    const mark = EXAMPLE_MARKS[index];
    if (!mark) return null;
    const { match, text } = mark;
    return { context: contextOf(pack, match.claim), match, sentence: text, position: { index, total } };
  };
  const rangeOf = (index: number): Range => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(`[data-index="${index}"]`) ?? document.body);
    return range;
  };
  return (first: number, point: Point | null): void => {
    const content = contentOf(first);
    if (!content) return;
    let index = first;
    const step = (by: number): void => {
      index = (index + by + total) % total;
      const next = contentOf(index);
      if (next) popover.update(next, rangeOf(index));
    };
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const popover = openPopover({
      document,
      anchor: rangeOf(first),
      point,
      theme: isDark ? 'dark' : 'light',
      content,
      handlers: { previous: () => step(-1), next: () => step(1), closed: () => {} },
      // Here no page stands around the card.
      guard: () => {},
      signal: new AbortController().signal,
    });
  };
}
