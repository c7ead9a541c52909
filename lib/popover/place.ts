/** Where the card goes: pure geometry over viewport coordinates, no DOM. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  maxHeight: number;
  side: 'below' | 'above';
}

/** Kept free at every edge of the viewport. */
export const MARGIN = 8;
/** Between the line and the card. */
const GAP = 6;
/** Taller than this no card grows; the rest scrolls inside. */
const TALLEST = 560;
/** A card lower than this is of no use: rather than that it covers the line. */
const LOWEST = 260;

/**
 * Below the line where the card fits or has more room, else above it; never off the viewport. Sideways it is centred on the clicked
 * point and kept within the line, so that it stays flush with the text column.
 *
 * @param card its natural size, before any limit of height
 * @param x where the line was clicked; without it the card starts where the line starts
 */
export function place(line: Box, card: Size, viewport: Size, x?: number): Place {
  const free = viewport.height - 2 * MARGIN;
  const wanted = Math.min(card.height, TALLEST, free);
  const below = viewport.height - MARGIN - GAP - line.bottom;
  const above = line.top - GAP - MARGIN;
  const side = below >= wanted || below >= above ? 'below' : 'above';
  const room = side === 'below' ? below : above;
  const maxHeight = Math.min(TALLEST, free, Math.max(room, LOWEST));
  const height = Math.min(wanted, maxHeight);

  const top = side === 'below' ? line.bottom + GAP : line.top - GAP - height;
  const start = x === undefined ? line.left : x - card.width / 2;
  const left = clamp(start, line.left, Math.max(line.left, line.right - card.width));
  return {
    left: Math.round(clamp(left, MARGIN, viewport.width - MARGIN - card.width)),
    top: Math.round(clamp(top, MARGIN, viewport.height - MARGIN - height)),
    maxHeight: Math.floor(maxHeight),
    side,
  };
}

/** The boxes of a range's pieces gathered into lines, top to bottom: a line with links or bold words in it has several boxes. */
export function linesOf(boxes: Box[]): Box[] {
  const lines: Box[] = [];
  const inOrder = boxes
    .filter((box) => box.right > box.left && box.bottom > box.top)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  for (const box of inOrder) {
    const line = lines.at(-1);
    const shared = line ? Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) : 0;
    if (line && shared > (box.bottom - box.top) / 2) {
      line.left = Math.min(line.left, box.left);
      line.right = Math.max(line.right, box.right);
      line.top = Math.min(line.top, box.top);
      line.bottom = Math.max(line.bottom, box.bottom);
    } else lines.push({ left: box.left, top: box.top, right: box.right, bottom: box.bottom });
  }
  return lines;
}

/** The index of the line nearest to a height. */
export function lineAt(lines: Box[], y: number): number {
  const distance = (line: Box): number => Math.max(line.top - y, y - line.bottom, 0);
  return lines.reduce(
    (best, line, index) => (distance(line) < distance(lines[best] ?? line) ? index : best),
    0,
  );
}

/** Low wins over high: on a viewport too small for both bounds the start of the card is what stays visible. */
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
