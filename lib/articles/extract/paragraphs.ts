/** The article of a document, told from what stands around it by Mozilla's Readability, as plain paragraphs. */
import { Readability } from '@mozilla/readability';
import { createBlockWriter } from '../../page/block-text.ts';

/** What is told of an article's text and, in passing, of its author and site. */
export interface ArticleText {
  paragraphs: string[];
  byline: string | null;
  siteName: string | null;
}

/** What a paragraph is not made of: a caption belongs to its picture, a button to the page. */
const LEFT_OUT = new Set([
  'figcaption',
  'button',
  'input',
  'select',
  'textarea',
  'form',
  'script',
  'style',
  'svg',
]);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * @param copy a document that may be changed: Readability takes it apart
 * @returns null where it finds no article
 */
export function articleText(copy: Document): ArticleText | null {
  const article = new Readability<Node>(copy, { serializer: (node) => node }).parse();
  if (!article?.content) return null;
  const { byline, siteName } = article;
  return {
    paragraphs: paragraphsIn(article.content),
    byline: byline?.trim() || null,
    siteName: siteName?.trim() || null,
  };
}

/** Texts of the blocks below a node: white space collapsed, unseen characters dropped, none of them empty. */
function paragraphsIn(root: Node): string[] {
  const paragraphs: string[] = [];
  const writer = createBlockWriter(({ text }) => paragraphs.push(text));
  const visit = (node: Node, home: Element, isPre: boolean): void => {
    if (node.nodeType === Node.TEXT_NODE) writer.text(node as Text, home, isPre);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element;
    if (LEFT_OUT.has(element.localName)) return;
    if (element.localName === 'br') {
      writer.lineBreak();
      return;
    }
    const isBlock = !INLINE.has(element.localName);
    if (isBlock) writer.end();
    for (const child of element.childNodes) visit(child, element, isPre || element.localName === 'pre');
    if (isBlock) writer.end();
  };
  visit(root, root as Element, false);
  writer.end();
  return paragraphs;
}
