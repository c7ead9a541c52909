/** The lines of a stretch of text, from the boxes of its pieces: a line with links or bold words in it has several boxes. */

/** Viewport coordinates, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes gathered into lines, top to bottom. Boxes without area are left out. */
export function linesOf(boxes: Iterable<Box>): Box[] {
  const lines: Box[] = [];
  const inOrder = [...boxes]
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
export function lineAt(lines: readonly Box[], y: number): number {
  const distance = (line: Box): number => Math.max(line.top - y, y - line.bottom, 0);
  return lines.reduce(
    (best, line, index) => (distance(line) < distance(lines[best] ?? line) ? index : best),
    0,
  );
}
