/** A file as blocks of text: plain text with one paragraph a line, or HTML as the extension would read it. */
import { Window } from 'happy-dom';
import { readBlocks } from '../page/blocks.ts';
import { pageMetadata } from '../page/metadata.ts';

/** What was read: the text, and where each block begins in it. */
export interface PageFile {
  text: string;
  blocks: { start: number; text: string }[];
  /** ISO date of publication, where the HTML says one. */
  published: string | null;
}

const HTML_NAME = /\.x?html?$/i;
const HTML_START = /^\s*(?:<!doctype html|<html[\s>]|<\?xml[^>]*\?>\s*<(?:!doctype )?html)/i;

/** Whether a file holds HTML: by its name, or by how it begins. */
export const isHtml = (path: string, text: string): boolean => HTML_NAME.test(path) || HTML_START.test(text);

/** Splits plain text: a block a line, empty ones dropped. Offsets are those of the text as given. */
export function readPlain(text: string): PageFile {
  const blocks: PageFile['blocks'] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, text: line.replace(/\r$/, '') });
    start += line.length + 1;
  }
  return { text, blocks, published: null };
}

/** Reads HTML with a DOM that has no layout: the text is that of the blocks, joined by newlines. */
export const readHtml = (html: string): PageFile =>
  withDocument(html, (document) => {
    const texts = readBlocks(document).map((block) => block.text);
    let start = 0;
    const blocks = texts.map((text) => {
      const block = { start, text };
      start += text.length + 1;
      return block;
    });
    return { text: texts.join('\n'), blocks, published: pageMetadata(document).published };
  });

/** Parses HTML into a document, which is gone when `read` returns. Nothing in it is run or loaded. */
export function withDocument<T>(html: string, read: (document: Document) => T): T {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  const restore = lend(window);
  try {
    window.document.write(html);
    return read(window.document as unknown as Document);
  } finally {
    restore();
    window.close();
  }
}

/** What lib/page takes from its page's globals, lent to Node while a file is read. Returns how to take it back. */
function lend(window: Window): () => void {
  const lent = {
    Node: window.Node,
    location: window.location,
    getComputedStyle: (element: Element) => withInitialValues(window, element),
  };
  const before = Object.fromEntries(
    Object.keys(lent).map((name) => [name, Reflect.get(globalThis, name) as unknown]),
  );
  Object.assign(globalThis, lent);
  const prototype = window.Element.prototype as unknown as { checkVisibility?: () => boolean };
  prototype.checkVisibility ??= function visible(this: Element): boolean {
    return getComputedStyle(this).display !== 'none';
  };
  return () => Object.assign(globalThis, before);
}

/** Initial values of the properties that reading asks for: this DOM leaves them empty where no rule sets them. */
const INITIAL: Readonly<Record<string, string>> = {
  display: 'inline',
  visibility: 'visible',
  opacity: '1',
  position: 'static',
  whiteSpace: 'normal',
  overflowX: 'visible',
  overflowY: 'visible',
  cssFloat: 'none',
  direction: 'ltr',
  contentVisibility: 'visible',
  clip: 'auto',
  clipPath: 'none',
  top: 'auto',
};

function withInitialValues(window: Window, element: Element): CSSStyleDeclaration {
  const computed = window.getComputedStyle(element as never) as unknown as Record<string, string>;
  const values = Object.entries(INITIAL).map(([name, initial]) => [name, computed[name] || initial]);
  return Object.fromEntries(values) as unknown as CSSStyleDeclaration;
}
