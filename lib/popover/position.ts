/**
 * Keeps a card beside its line until the signal aborts: on scroll, resize and when its content or the page's layout changes.
 *
 * Own code and not @floating-ui/dom, which weighs 7.2 kB gzipped for computePosition, autoUpdate, inline, flip, shift and size. A card in
 * the top layer whose host no page style can reach has the viewport as its only frame, and what is left fits in `place.ts`; it also
 * answers at once, so the first frame is painted in place.
 */
import { type Box, lineAt, linesOf, MARGIN, place, type Size } from './place.ts';

/** Width of the card where the viewport has room for it. */
const WIDTH = 380;

/** A point of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** The card's parts that take part in its layout. */
export interface CardParts {
  card: HTMLElement;
  /** The part that scrolls when the card is cut. */
  scroller: HTMLElement;
  /** What the scroller holds; its height is the natural one. */
  body: HTMLElement;
}

/**
 * Places the card now and whenever something moves.
 *
 * @param point where the reader clicked, at the time of the call; null puts the card beside the whole range
 */
export function keepPlaced(parts: CardParts, anchor: Range, point: Point | null, signal: AbortSignal): void {
  const document = parts.card.ownerDocument;
  const window = document.defaultView;
  if (!window || signal.aborted) return;
  const first = linesOf([...anchor.getClientRects()]);
  const index = point === null ? null : lineAt(first, point.y);
  /** Sideways scrolling moves the line and the point together. */
  const fromLineStart = point === null || index === null ? null : point.x - (first[index]?.left ?? point.x);

  const update = (): void => {
    const lines = linesOf([...anchor.getClientRects()]);
    const line = index === null ? around(lines) : (lines[index] ?? lines.at(-1));
    // A range that has lost its place (text replaced, section folded) leaves the card where it was.
    if (!line) return;
    const viewport = viewportOf(document, window);
    const { card, scroller } = parts;
    card.style.width = `${Math.min(WIDTH, viewport.width - 2 * MARGIN)}px`;
    const size = { width: card.offsetWidth, height: naturalHeight(card, scroller) };
    const x = fromLineStart === null ? undefined : line.left + fromLineStart;
    const placed = place(line, size, viewport, x);
    card.style.left = `${placed.left}px`;
    card.style.top = `${placed.top}px`;
    card.style.maxHeight = `${placed.maxHeight}px`;
  };

  let frame = 0;
  const soon = (): void => {
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(update);
  };
  window.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  const sizes = new window.ResizeObserver(soon);
  sizes.observe(parts.body);
  if (document.body) sizes.observe(document.body);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    window.cancelAnimationFrame(frame);
  });
  update();
}

const naturalHeight = (card: HTMLElement, scroller: HTMLElement): number =>
  card.offsetHeight - scroller.clientHeight + scroller.scrollHeight;

/** The viewport without its scrollbars. In quirks mode it is `body` that carries the size; `scrollingElement` is right in both. */
function viewportOf(document: Document, window: Window): Size {
  const root = document.scrollingElement;
  return {
    width: Math.min(root?.clientWidth || window.innerWidth, window.innerWidth),
    height: Math.min(root?.clientHeight || window.innerHeight, window.innerHeight),
  };
}

/** One box around all lines, so that a card opened by key hides none of them. */
function around(lines: Box[]): Box | undefined {
  const [first] = lines;
  if (!first) return undefined;
  return {
    left: Math.min(...lines.map((line) => line.left)),
    top: first.top,
    right: Math.max(...lines.map((line) => line.right)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
  };
}
