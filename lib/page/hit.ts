/** From a click to a mark, and which clicks mean one. */
import type { Mark } from './marks.ts';

/** A place in the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** CSS pixels around a line of text that still count as on it: the underline hangs a little below the letters. */
const SLOP = 2;

/**
 * The mark at a point of the viewport (CSS pixels), or null. Where marks overlap, the shortest: the longer one can still be hit
 * beside it. What covers the text (a banner, a dialog) covers its marks too.
 */
export function markAt<M extends Mark>(
  document: Document,
  x: number,
  y: number,
  marks: readonly M[],
): M | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsOf(marks) });
  // A click tells nothing of what lies in a closed shadow root.
  if (!caret || caret.offsetNode.parentElement?.closest(INTERACTIVE)) return null;
  let best: M | null = null;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    if (!mark.range.isPointInRange(caret.offsetNode, caret.offset) || !isOver(mark.range, x, y)) continue;
    const length = mark.range.toString().length;
    if (length < bestLength) {
      best = mark;
      bestLength = length;
    }
  }
  return best;
}

/** The caret snaps to the nearest letter, however far: only a point on one of the range's lines is on the mark. */
function isOver(range: Range, x: number, y: number): boolean {
  for (const line of range.getClientRects()) {
    if (x >= line.left && x <= line.right && y >= line.top - SLOP && y <= line.bottom + SLOP) return true;
  }
  return false;
}

function shadowRootsOf(marks: readonly Mark[]): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const mark of marks) {
    const root = mark.range.startContainer.getRootNode();
    if (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root) roots.add(root as ShadowRoot);
  }
  return [...roots];
}

/** What does something of its own when clicked. */
const INTERACTIVE = [
  'a[href], a[onclick], area, button, input, select, textarea, label, summary, option, iframe, embed, object',
  'video, audio, [contenteditable]:not([contenteditable="false"])',
  ...['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option', 'slider', 'textbox'].map(
    (role) => `[role="${role}"]`,
  ),
].join(', ');

/**
 * True for a plain click of the reader on plain text: the first button, no modifier key, not the end of a text selection, not on a
 * link or another thing that reacts by itself, not one that the page has handled or made up.
 */
export function isReaderClick(event: MouseEvent): boolean {
  if (!event.isTrusted || event.defaultPrevented || event.button !== 0) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const onInteractive = event
    .composedPath()
    .some((target) => isElement(target) && target.matches(INTERACTIVE));
  return !onInteractive && !hasSelectedText();
}

const isElement = (target: EventTarget): target is Element =>
  'nodeType' in target && target.nodeType === Node.ELEMENT_NODE;

function hasSelectedText(): boolean {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}
