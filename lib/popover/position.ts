/**
 * Keeps a card beside its line until the signal aborts, with Floating UI: on scroll, on resize and when its content or the page's layout
 * changes.
 *
 * Floating UI's own `inline` puts a card below the last line of a stretch that runs over several; a card that was opened by a click belongs
 * below the clicked one. So the reference is that line, and `inline` serves where nothing was clicked.
 */
import {
  autoUpdate,
  type ComputePositionConfig,
  computePosition,
  flip,
  inline,
  offset,
  platform,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type { Point } from '../page/hit.ts';
import { type Box, lineAt, linesOf } from './lines.ts';

/** Width of the card where the viewport has room for it. All lengths are CSS pixels. */
const WIDTH = 380;
/** Kept free at every edge of the viewport. */
const MARGIN = 8;
/** Between the line and the card. */
const GAP = 6;
/** Taller than this no card grows; the rest scrolls inside. */
const TALLEST = 560;
/** A card lower than this is of no use: rather than that it covers the line. */
const LOWEST = 260;

/** The card's parts that take part in its layout. */
export interface CardParts {
  card: HTMLElement;
  /** The part that scrolls when the card is cut. */
  scroller: HTMLElement;
}

/**
 * Places the card and keeps it placed. It is hidden by its style sheet until it has its first place.
 *
 * @param point where the reader clicked, at the time of the call; null puts the card beside the whole range
 * @returns when the card stands in its first place, before anything is painted
 */
export function keepPlaced(
  parts: CardParts,
  anchor: Range,
  point: Point | null,
  signal: AbortSignal,
): Promise<void> {
  const { card } = parts;
  return new Promise((placed) => {
    const reference = point === null ? rangeReference(anchor) : lineReference(anchor, point, card);
    const update = async (): Promise<void> => {
      // A range that has lost its place (text replaced, section folded) leaves the card where it was.
      if (signal.aborted || (isPlaced(card) && anchor.getClientRects().length === 0)) return;
      const { x, y } = await computePosition(reference, card, placing(parts, point === null));
      if (signal.aborted) return;
      card.style.left = `${Math.round(x)}px`;
      card.style.top = `${Math.round(y)}px`;
      card.style.visibility = 'visible';
      placed();
    };
    if (signal.aborted) return;
    const stop = autoUpdate(reference, card, () => void update());
    signal.addEventListener('abort', stop, { once: true });
  });
}

const isPlaced = (card: HTMLElement): boolean => card.style.visibility === 'visible';

/** Below the line where the card fits or has more room, else above it; never off the viewport. */
function placing({ card, scroller }: CardParts, isRange: boolean): Partial<ComputePositionConfig> {
  const viewport = viewportOf(card.ownerDocument);
  // The card's only frame, whatever the page's elements clip.
  const frame = { boundary: [], rootBoundary: viewport, padding: MARGIN };
  const width = Math.min(WIDTH, viewport.width - 2 * MARGIN);
  card.style.width = `${width}px`;
  const natural = card.offsetHeight - scroller.clientHeight + scroller.scrollHeight;
  let limit = Math.min(TALLEST, viewport.height - 2 * MARGIN);
  return {
    strategy: 'fixed',
    placement: 'bottom-start',
    // The height that the card would have: asking the card itself would mean to lay it out anew, which loses its place when scrolled.
    platform: {
      ...platform,
      getDimensions: (element) =>
        element === card ? { width, height: Math.min(natural, limit) } : platform.getDimensions(element),
    },
    middleware: [
      isRange && inline(),
      offset(GAP),
      flip({ ...frame, crossAxis: false }),
      size({
        ...frame,
        apply: ({ availableHeight }) => {
          limit = Math.min(limit, Math.max(availableHeight, LOWEST));
          card.style.maxHeight = `${Math.floor(limit)}px`;
        },
      }),
      shift({ ...frame, crossAxis: true }),
    ],
  };
}

const rangeReference = (range: Range): VirtualElement => ({
  getBoundingClientRect: () => range.getBoundingClientRect(),
  getClientRects: () => range.getClientRects(),
  ...contextOf(range),
});

/**
 * The clicked line, from where the card should start: so that it is centred on the click, and flush with the text column at its ends. Sideways
 * scrolling moves line and click together.
 */
function lineReference(range: Range, point: Point, card: HTMLElement): VirtualElement {
  const first = linesOf(range.getClientRects());
  const index = lineAt(first, point.y);
  const fromStart = point.x - (first[index]?.left ?? point.x);
  let line: Box = first[index] ?? { left: point.x, top: point.y, right: point.x, bottom: point.y };
  return {
    getBoundingClientRect() {
      const lines = linesOf(range.getClientRects());
      line = lines[index] ?? lines.at(-1) ?? line;
      const last = Math.max(line.left, line.right - card.offsetWidth);
      const left = Math.max(line.left, Math.min(line.left + fromStart - card.offsetWidth / 2, last));
      return new DOMRect(left, line.top, Math.max(line.right - left, 0), line.bottom - line.top);
    },
    ...contextOf(range),
  };
}

/** The element whose scrolling and moving moves the range. */
function contextOf(range: Range): { contextElement?: Element } {
  const element = range.startContainer.parentElement;
  return element ? { contextElement: element } : {};
}

/** The viewport without its scrollbars. In quirks mode it is `body` that carries the size; `scrollingElement` is right in both. */
function viewportOf(document: Document): { x: number; y: number; width: number; height: number } {
  const root = document.scrollingElement;
  return {
    x: 0,
    y: 0,
    width: Math.min(root?.clientWidth || window.innerWidth, window.innerWidth),
    height: Math.min(root?.clientHeight || window.innerHeight, window.innerHeight),
  };
}
