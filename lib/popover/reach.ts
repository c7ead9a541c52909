/** The marks of a page within the pointer's reach: what a click on them means, and the hand over them. */
import { isReaderClick, markAt } from '../page/hit.ts';
import type { Door } from '../reader/popover-door.ts';
import { watchPointer } from './pointer.ts';

/** @param show shows a hand on this page, or the pointer that it had */
export function createReach(
  document: Document,
  show: (isOver: boolean) => void,
): Pick<Door, 'placeOf' | 'follow'> {
  let followed: AbortSignal | null = null;
  return {
    placeOf: (click, marked) =>
      isReaderClick(click) ? markAt(document, click.clientX, click.clientY, marked) : null,
    follow(marked, signal) {
      if (followed === signal) return;
      followed = signal;
      watchPointer(document, marked, show, signal);
    },
  };
}
