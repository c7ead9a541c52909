/**
 * Which clicks in the card are the reader's own: made by hand, on what the reader could see, and had time to see. A page can neither click
 * in the card, nor lead a click into it that was meant for something else.
 */
import { watchCover } from './cover.ts';
import type { Host } from './host.ts';

/** What may be clicked at any time: it only moves on or closes. */
const HARMLESS = '.sl-bar';

/**
 * Milliseconds for which the card must have stood still and uncovered: as long as the longest double click, whose second half may fall on a
 * card that its first half has opened, and long enough to see what a page has pushed under the pointer.
 */
export const SETTLED = 500;

/**
 * Keeps clicks from a card until the signal aborts; {@link guardClicks} in every page, nothing where there is no page to fear.
 *
 * @param refused told of every trusted click that was kept back, so that the reader can be told
 */
export type Guard = (host: Host, card: HTMLElement, refused: () => void, signal: AbortSignal) => void;

/** Lets only the reader's own clicks through to the card. One on a covered card brings it to the front. */
export const guardClicks: Guard = (host, card, refused, signal) => {
  const cover = watchCover(card, signal);
  const movedAt = watchMoves(card, signal);

  function isReaders(event: MouseEvent): boolean {
    if (!event.isTrusted) return false;
    if ((event.target as Element).closest(HARMLESS)) return true;
    const seen = cover.seenSince();
    if (seen === null) {
      host.raise();
      cover.raised();
      return false;
    }
    // A key goes to what has the focus, wherever that is; only what is pointed at can be moved away or put there.
    const isKey = event.detail === 0;
    return isKey || performance.now() - Math.max(seen, movedAt()) >= SETTLED;
  }

  for (const type of ['click', 'auxclick'] as const)
    host.root.addEventListener(
      type,
      (event) => {
        if (isReaders(event)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.isTrusted) refused();
      },
      { capture: true, signal },
    );
};

/** When the card was last given another place, or its first. */
function watchMoves(card: HTMLElement, signal: AbortSignal): () => number {
  const placeOf = ({ style }: HTMLElement): string => `${style.left} ${style.top} ${style.visibility}`;
  let place = placeOf(card);
  let at = performance.now();
  const look = (): void => {
    if (placeOf(card) === place) return;
    place = placeOf(card);
    at = performance.now();
  };
  const observer = new MutationObserver(look);
  observer.observe(card, { attributeFilter: ['style'] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => {
    look();
    return at;
  };
}
