/** From a block's offsets to a live Range over the page's own nodes. */
import { type Block, foldRaw, pieceAt, pointAt } from './block-text.ts';

/**
 * A live Range over the block's characters from `start` to `end` (UTF-16 code units of the block's text, end exclusive), across
 * inline tags. White space at both ends is left out.
 *
 * @returns null when nothing is left to mark, or when the page has taken the nodes away, moved them or changed their text since the
 *   block was read: a mark over other words than those that were matched is worse than none.
 */
export function rangeOf(block: Block, start: number, end: number): Range | null {
  let from = Math.max(0, start);
  let to = Math.min(block.text.length, end);
  while (from < to && block.text[from] === ' ') from++;
  while (from < to && block.text[to - 1] === ' ') to--;
  if (!(from < to) || !isUnchanged(block, from, to)) return null;

  const first = pointAt(block, from);
  const last = pointAt(block, to - 1);
  if (!first || !last) return null;
  const range = block.element.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  // Nodes that changed places, or that stand in different trees, make the Range jump to its end.
  return range.startContainer === first.node && range.startOffset === first.offset ? range : null;
}

/** Every node that holds a part of the stretch is still in the page, and still holds those characters. */
function isUnchanged(block: Block, from: number, to: number): boolean {
  const { starts, nodes, raws } = block.pieces;
  for (let row = pieceAt(block.pieces, from); row < starts.length && starts[row]! < to; row++) {
    const start = Math.max(from, starts[row]!);
    const length = Math.min(to, starts[row + 1] ?? to) - start;
    const node = nodes[row]!;
    if (!node.isConnected) return false;
    const raw = raws[row]! + start - starts[row]!;
    // The closing space may be one that no node holds (a <br>).
    const now = foldRaw(node.data.slice(raw, raw + length)).trimEnd();
    if (now !== block.text.slice(start, start + length).trimEnd()) return false;
  }
  return true;
}
