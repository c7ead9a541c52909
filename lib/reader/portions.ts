/**
 * A page is matched as a whole, because the page is evidence too. One that is longer than any article is matched portion by portion, the one
 * on the screen first, so that its marks do not wait for the rest and that time running out costs only what comes last.
 */
import type { Block } from '../page/blocks.ts';

/** UTF-16 code units; some 10,000 words. Articles are one portion. */
const PORTION = 60_000;

/** Cuts blocks into portions of at most so many characters, or of one block. */
export function portionsOf(blocks: readonly Block[], size = PORTION): Block[][] {
  const portions: Block[][] = [];
  let length = 0;
  for (const block of blocks) {
    const last = portions.at(-1);
    if (last && length + block.text.length <= size) {
      last.push(block);
      length += block.text.length;
    } else {
      portions.push([block]);
      length = block.text.length;
    }
  }
  return portions;
}

/** The portion on the screen first, then those after it, then those before. Asks for geometry only where there is something to choose. */
export function onScreenFirst(portions: readonly Block[][]): Block[][] {
  if (portions.length < 2) return [...portions];
  const isAbove = (portion: Block[]): boolean => {
    const last = portion.at(-1);
    return last !== undefined && last.element.getBoundingClientRect().bottom <= 0;
  };
  const first = Math.max(
    0,
    portions.findIndex((portion) => !isAbove(portion)),
  );
  return [...portions.slice(first), ...portions.slice(0, first)];
}
