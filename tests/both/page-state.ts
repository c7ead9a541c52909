/** What a page looks like from inside: its marks, its DOM, its focus. Asked of the page's own world, without the extension's help. */
import type { Frame, Page } from 'puppeteer-core';

/** The texts under the marks of a page, in no order. */
export const markedTexts = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    for (const name of ['sidelight-same', 'sidelight-differs'])
      for (const range of CSS.highlights.get(name) ?? []) texts.push(String(range));
    return texts;
  });

/**
 * The whole document as text: nodes, attributes, shadow roots (closed ones where the page has put them in `closedRoots`), style sheets.
 * Sidelight's own element is left out.
 */
export const domOf = (page: Page | Frame): Promise<string> =>
  page.evaluate(() => {
    // Nothing here stands on what a hostile page replaces or hides: no array methods, no properties that a form's fields may cover.
    const lines: string[] = [];
    const closed = (globalThis as { closedRoots?: Map<Element, ShadowRoot> }).closedRoots;
    const own = (owner: object, name: string) => Object.getOwnPropertyDescriptor(owner, name)?.get;
    const [attributesOf, openRootOf, tagOf, childrenOf] = [
      own(Element.prototype, 'attributes'),
      own(Element.prototype, 'shadowRoot'),
      own(Element.prototype, 'localName'),
      own(Node.prototype, 'childNodes'),
    ];
    function write(node: Node, depth: number): void {
      const indent = ' '.repeat(depth);
      if (node instanceof Element) {
        const tag: string = tagOf?.call(node);
        if (tag === 'sidelight-popover') return;
        let attributes = '';
        for (const { name, value } of (attributesOf?.call(node) ?? []) as NamedNodeMap)
          attributes += ` ${name}="${value}"`;
        lines.push(`${indent}<${tag}${attributes}>`);
        const root: ShadowRoot | undefined = openRootOf?.call(node) ?? closed?.get(node);
        if (root) {
          lines.push(`${indent} #shadow ${root.mode} ${root.adoptedStyleSheets.length}`);
          for (const child of root.childNodes) write(child, depth + 2);
        }
      } else lines.push(`${indent}${node.nodeName} ${JSON.stringify(node.nodeValue)}`);
      for (const child of (childrenOf?.call(node) ?? []) as NodeListOf<ChildNode>) write(child, depth + 1);
    }
    for (const node of document.childNodes) write(node, 0);
    lines.push(`sheets ${document.styleSheets.length} ${document.adoptedStyleSheets.length}`);
    return lines.join('\n');
  });

/** What has the focus, as a path of tags. */
export const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const path: string[] = [];
    for (let up = document.activeElement; up; up = up.parentElement) path.push(`${up.localName}#${up.id}`);
    return path.join(' < ');
  });

/** A spot on a mark, in viewport coordinates, that no link and nothing else covers; the page is scrolled to it if need be. */
export const spotOnMark = (page: Page): Promise<{ x: number; y: number } | null> =>
  page.evaluate(() => {
    function isWithin(inner: Element | null, outer: Element | null): boolean {
      for (let up = inner; up; up = up.parentElement) if (up === outer) return true;
      return false;
    }
    for (const name of ['sidelight-same', 'sidelight-differs'])
      for (const range of CSS.highlights.get(name) ?? []) {
        if (!(range instanceof Range)) continue;
        const holder = range.startContainer.parentElement;
        holder?.scrollIntoView({ block: 'center', behavior: 'instant' });
        for (const box of range.getClientRects())
          for (const part of [0.5, 0.25, 0.75, 0.1, 0.9]) {
            const [x, y] = [box.left + box.width * part, box.top + box.height / 2];
            if (box.width < 4 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
            let hit = document.elementFromPoint(x, y);
            while (hit?.shadowRoot) {
              const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
              if (!inner || inner === hit) break;
              hit = inner;
            }
            const isMark = isWithin(holder, hit) || isWithin(hit, holder);
            if (hit && isMark && !hit.closest('a, button')) return { x, y };
          }
      }
    return null;
  });
