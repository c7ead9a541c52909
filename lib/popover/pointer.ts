/**
 * A hand over the marks. Highlights take no `cursor`, and nothing may be written into the page: so the pointer is watched, and the browser is
 * asked for a rule of its own while it rests on a mark.
 */
import { markAt } from '../page/hit.ts';
import type { Mark } from '../page/marks.ts';

/** Milliseconds that the pointer rests before it is looked at: one that only passes is none of our business. */
const REST = 60;

/**
 * @param marked the marks as they stand
 * @param show told whenever the pointer has come upon a mark or left it
 */
export function watchPointer(
  document: Document,
  marked: () => readonly Mark[],
  show: (isOver: boolean) => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  let isOver = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const tell = (now: boolean): void => {
    if (now === isOver) return;
    isOver = now;
    show(now);
  };
  window?.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType }) => {
      clearTimeout(rest);
      if (pointerType !== 'mouse') return;
      const look = (): void => tell(markAt(document, clientX, clientY, marked()) !== null);
      // What it leaves it leaves at once: a hand over plain text would be a promise that is not kept.
      if (isOver) look();
      else rest = setTimeout(look, REST);
    },
    { signal, passive: true },
  );
  // What moves under a pointer that rests, or without one.
  for (const type of ['scroll', 'pointerout', 'blur'])
    window?.addEventListener(
      type,
      (event) => {
        if (type === 'pointerout' && (event as PointerEvent).relatedTarget !== null) return;
        clearTimeout(rest);
        tell(false);
      },
      { signal, passive: true, capture: true },
    );
  signal.addEventListener('abort', () => {
    clearTimeout(rest);
    tell(false);
  });
}
