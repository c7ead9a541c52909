/** From the reader's click to the place that was meant. */
import { isReaderClick, markAt } from '../page/hit.ts';
import type { Point } from '../popover/position.ts';
import type { Place } from './places.ts';

/** Tells of every plain click on a mark. The page has had the click before: what it handled itself is left to it. */
export function watchClicks(
  document: Document,
  marked: () => readonly Place[],
  onClick: (place: Place, point: Point) => void,
  signal: AbortSignal,
): void {
  document.defaultView?.addEventListener(
    'click',
    (event) => {
      const places = marked();
      if (places.length === 0 || !isReaderClick(event)) return;
      const place = markAt(document, event.clientX, event.clientY, places);
      if (place) onClick(place, { x: event.clientX, y: event.clientY });
    },
    { signal },
  );
}
