/** The page as it is shown: through slots and shadow roots, where the tree of its nodes says something else. */
import { plain } from './plain.ts';
import { isInLine } from './readable.ts';

/** The element in which a node is shown: the slot that it fills, the one around it or, at the top of a shadow root, its host. */
export function shownParent(node: Element | Text): Element | null {
  const slot = node.nodeType === Node.TEXT_NODE ? node.assignedSlot : plain(node as Element, 'assignedSlot');
  const parent = slot ?? plain(node, 'parentElement');
  return parent ?? rootOf(node).host ?? null;
}

/** The document or the shadow root that a node is in; the uppermost node of what is in neither. */
export const rootOf = (node: Node): Partial<ShadowRoot> =>
  plain(node, 'getRootNode').call(node) as Partial<ShadowRoot>;

/** The element itself or, for one that is read in line with what is around it, the block that it is part of. */
export function blockOf(element: Element): Element {
  const parent = isInLine(element, getComputedStyle(element)) ? shownParent(element) : null;
  return parent ? blockOf(parent) : element;
}

/** Whether an element is one of these or is shown in one. */
export function isShownIn(element: Element | null, all: ReadonlySet<Element>): boolean {
  return element !== null && (all.has(element) || isShownIn(shownParent(element), all));
}

/** Those in the page that are not shown in another of them. */
export function outermost(elements: Iterable<Element>): Element[] {
  const all = new Set([...elements].filter((element) => plain(element, 'isConnected')));
  return [...all].filter((element) => !isShownIn(shownParent(element), all));
}

/** Whether a text is shown after an element that does not hold it. */
export function isShownAfter(text: Text, element: Element): boolean {
  const branches = new Map<Element, Element>();
  let child: Element | Text = element;
  for (let up = shownParent(child); up; up = shownParent(child)) {
    branches.set(up, child);
    child = up;
  }
  child = text;
  for (let up = shownParent(child); up; up = shownParent(child)) {
    const branch = branches.get(up);
    if (branch)
      return (
        (plain(branch, 'compareDocumentPosition').call(branch, child) & Node.DOCUMENT_POSITION_FOLLOWING) !==
        0
      );
    child = up;
  }
  return false;
}
