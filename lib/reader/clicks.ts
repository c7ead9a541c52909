/** From the reader's click to the place that was meant. */
import type { Point } from '../popover/position.ts';
import type { Place } from './places.ts';
import { door } from './popover-door.ts';

/**
 * Tells of every plain click on a mark. The page has had the click before: what it handled itself is left to it. What a click means is told
 * beside the popover; only the first may come before that is there.
 */
export function watchClicks(
  document: Document,
  marked: () => readonly Place[],
  fetchPopover: () => Promise<boolean>,
  onClick: (place: Place, point: Point) => void,
  signal: AbortSignal,
): void {
  document.defaultView?.addEventListener(
    'click',
    async (event) => {
      if (marked().length === 0) return;
      if (door() === null) await fetchPopover();
      const place = door()?.placeOf(event, marked());
      if (place) onClick(place, { x: event.clientX, y: event.clientY });
    },
    { signal },
  );
}
