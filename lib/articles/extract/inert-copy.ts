/**
 * A copy of a page as its reader sees it, in a document without a window: nothing in it loads, runs or is drawn, and the page itself stays as
 * it is. What is not shown is left out; what stands in shadow roots stands where it is shown.
 */
import { plain } from '../../page/plain.ts';
import { shadowOf } from '../../page/shadow.ts';

/** Never text of an article. JSON-LD is a script too, and is what the page says of itself. */
const LEFT_OUT = new Set([
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'svg',
  'math',
  'link',
]);
const JSON_LD = 'application/ld+json';
/** The parser stops at 512 levels; only scripts build deeper trees. */
const DEEPEST = 512;

/** @returns null when the page has more elements than that */
export function inertCopy(page: Document, mostElements = 100_000): Document | null {
  const copy = document.implementation.createHTMLDocument('');
  let elements = 0;

  function copyChildren(from: Element, into: Element, depth: number): void {
    const name = plain(from, 'localName');
    const shadow = name === 'form' ? null : shadowOf(from);
    const filled = name === 'slot' ? (from as HTMLSlotElement).assignedNodes() : [];
    const children = filled.length > 0 ? filled : (shadow?.childNodes ?? plain(from, 'childNodes'));
    for (const child of children) {
      if (elements > mostElements) return;
      if (child.nodeType === Node.TEXT_NODE) into.append(child.nodeValue ?? '');
      else if (child.nodeType === Node.ELEMENT_NODE) copyElement(child as Element, into, depth);
    }
  }

  function copyElement(element: Element, into: Element, depth: number): void {
    elements++;
    if (depth > DEEPEST || !isText(element) || !isShown(element, page)) return;
    const twin = plainTwin(element, copy);
    into.append(twin);
    copyChildren(element, twin, depth + 1);
  }

  for (const side of ['head', 'body'] as const) {
    const element = page[side];
    if (!element) continue;
    for (const { name, value } of plain(element, 'attributes')) setAttribute(copy[side], name, value);
    copyChildren(element, copy[side], 0);
  }
  setAttribute(copy.documentElement, 'lang', page.documentElement?.lang ?? '');
  return elements > mostElements ? null : copy;
}

function isText(element: Element): boolean {
  const name = plain(element, 'localName');
  if (name === 'script') return element.getAttribute('type') === JSON_LD;
  return !LEFT_OUT.has(name);
}

/** What is in the head has no box. A document that is not shown at all (a file that was read) has none anywhere. */
function isShown(element: Element, page: Document): boolean {
  if (page.defaultView === null || !page.body?.contains(element) || plain(element, 'localName') === 'script')
    return true;
  return plain(element, 'checkVisibility').call(element) || getComputedStyle(element).display === 'contents';
}

/** An element of the same name and attributes; one of the page's own making is a plain box here. */
function plainTwin(element: Element, copy: Document): Element {
  const name = plain(element, 'localName');
  const isOwn = name.includes('-') || name === 'slot';
  const twin = copy.createElement(isOwn ? 'div' : name);
  for (const { name, value } of plain(element, 'attributes')) setAttribute(twin, name, value);
  return twin;
}

/** Broken HTML makes attribute names that no script may set. */
function setAttribute(element: Element, name: string, value: string): void {
  try {
    element.setAttribute(name, value);
  } catch {
    // Such an attribute says nothing.
  }
}
