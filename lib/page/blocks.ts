/**
 * Reads a page into blocks: one walk, in reading order, through shadow roots and their slots. Nothing is written to the page.
 */
import { type Block, createBlockWriter } from './block-text.ts';
import { plain } from './plain.ts';
import { contentSelector, judge, type Place } from './readable.ts';
import { shadowOf } from './shadow.ts';
import { shownParent } from './shown.ts';

export type { Block } from './block-text.ts';

/** How much is read at most, so that a page without end does not hold up the tab. */
export interface ReadLimits {
  /** Elements visited. 30,000 take about a third of a second on a slow machine, the page's first layout included. */
  elements: number;
  /** UTF-16 code units of the blocks' texts. */
  characters: number;
  /** Levels of elements. The parser stops at 512; only scripts build deeper trees. */
  depth: number;
  /** Told once, when a limit was met and the rest of the page was left unread. */
  onLimit?: () => void;
  /** Told of every shadow root that was read. */
  onShadow?: ((root: ShadowRoot) => void) | undefined;
}

export const READ_LIMITS: Readonly<ReadLimits> = { elements: 30_000, characters: 2_000_000, depth: 1_000 };

/**
 * The blocks of a document, or of a part of it. A part inside something that is not read (navigation, hidden, a form) has none.
 */
export function readBlocks(root: Element | Document, limits: ReadLimits = READ_LIMITS): Block[] {
  const start = root.nodeType === Node.DOCUMENT_NODE ? (root as Document).body : (root as Element);
  if (!start) return [];
  const content = contentSelector(start.ownerDocument);
  const above = placeOf(start, content);
  if (!above) return [];

  const blocks: Block[] = [];
  let elements = 0;
  let characters = 0;
  let stopped = false;
  const writer = createBlockWriter((block) => {
    blocks.push(block);
    characters += block.text.length;
  });

  function visit(element: Element, home: Element, above: Place, depth: number): void {
    elements++;
    stopped ||= elements > limits.elements || characters > limits.characters || depth > limits.depth;
    if (stopped) return;
    if (element.localName === 'br') {
      writer.lineBreak();
      return;
    }
    const reading = judge(element, above, content);
    if (reading.part === 'gap') writer.space();
    if (reading.part === 'wall') writer.end();
    if (reading.part !== 'inline' && reading.part !== 'block') return;
    const isBlock = reading.part === 'block';
    if (isBlock) writer.end();
    const inner = isBlock ? element : home;
    const shadow = shadowOf(element);
    if (shadow) limits.onShadow?.(shadow);
    eachChild(element, shadow, (child) => {
      if (child.nodeType === Node.ELEMENT_NODE) enter(child as Element, inner, reading, depth + 1);
      else if (reading.seen && !stopped && isText(child)) writer.text(child, inner, reading.lines);
    });
    if (isBlock) writer.end();
  }

  function enter(element: Element, home: Element, above: Place, depth: number): void {
    unlessHidden(element, () => visit(element, home, above, depth));
    // Where it was left in the middle; otherwise this is done.
    if (isForm(element)) writer.end();
  }

  enter(start, start, above, 0);
  writer.end();
  if (stopped) limits.onLimit?.();
  return blocks;
}

const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;

/** Children as they are shown: those of a shadow root, or those that fill a slot, stand for the element's own. */
function eachChild(element: Element, shadow: ShadowRoot | null, visit: (child: Node) => void): void {
  // In the namespace of a drawing or a formula a slot is none.
  const slot: Partial<HTMLSlotElement> = element.localName === 'slot' ? (element as HTMLSlotElement) : {};
  const filled = slot.assignedNodes?.() ?? [];
  if (filled.length > 0) {
    filled.forEach(visit);
    return;
  }
  (shadow ?? element).childNodes.forEach(visit);
}

/**
 * What an element's ancestors hand down to it; null when one of them is not read. The `<html>` element is not asked: scripts that
 * test page variants make it transparent for a moment while the page loads.
 */
function placeOf(element: Element, content: string): Place | null {
  const ancestors: Element[] = [];
  for (
    let up = shownParent(element);
    up && up !== element.ownerDocument.documentElement;
    up = shownParent(up)
  )
    ancestors.unshift(up);
  let place: Place = { inContent: false, findable: false };
  for (const ancestor of ancestors) {
    const reading = unlessHidden(ancestor, () => judge(ancestor, place, content));
    if (reading?.part !== 'inline' && reading?.part !== 'block') return null;
    place = reading;
  }
  return place;
}

/** Asks something of an element. A form whose controls hide what is asked cannot be read: null; the page around it can. */
function unlessHidden<Answer>(element: Element, ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (error) {
    if (isForm(element)) return null;
    throw error;
  }
}

const isForm = (element: Element): boolean => plain(element, 'localName') === 'form';
