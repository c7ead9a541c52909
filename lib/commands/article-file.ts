/** Files as articles: plain text with one paragraph a line, as labels count them, or HTML as the extension would save it. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { authorOf, declaredAddress, lineOf, originOf, publisherOf } from '../articles/extract/facts.ts';
import { articleOf, type FoundArticle } from '../articles/extract/found.ts';
import { wordCount } from '../articles/extract/words.ts';
import { languageOf } from '../articles/language.ts';
import { type Article, MOST_WORDS } from '../library/article.ts';
import { cleaned, cut } from '../packs/format/plain-text.ts';
import { pageMetadata } from '../page/metadata.ts';
import { InputError, readText } from './input.ts';
import { isHtml, readHtml, readPlain, withDocument } from './page-file.ts';

const ARTICLE_NAME = /\.(?:txt|text|x?html?)$/i;
const LONGEST_HEADLINE = 200;
/** A page with fewer words holds no article. */
const FEWEST_WORDS = 20;

/** The files that a path names: itself, or the text and HTML files of a folder and the folders in it, by name. */
export function articlePaths(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return [path];
  const paths = readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ARTICLE_NAME.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  if (paths.length === 0) throw new InputError(`${path}: holds no text or HTML file`);
  return paths;
}

/** @throws {InputError} when the file is none, is no text, or holds no English article of a size that can be compared. */
export async function readArticle(path: string): Promise<Article> {
  const text = readText(path);
  const name = basename(path).replace(ARTICLE_NAME, '') || basename(path);
  const found = isHtml(path, text) ? inHtml(path, text, name) : inText(path, text, name);
  if (!/^en\b/i.test(found.language))
    throw new InputError(
      `${path}: is not in English (${found.language}); only English articles are compared`,
    );
  const { ok: _ok, gap: _gap, ...article } = found;
  return articleOf(article);
}

/** The blocks of the page that the extension would read; a DOM without layout is enough for them, and not for telling an article from its page. */
function inHtml(path: string, html: string, name: string): FoundArticle {
  const { blocks, text } = readHtml(html);
  const words = wordCount(blocks.map((block) => block.text));
  if (blocks.length === 0 || words < FEWEST_WORDS) throw new InputError(`${path}: holds no article`);
  checkLength(path, words);
  const paragraphs = blocks.map((block) => cleaned(block.text)).filter((paragraph) => paragraph !== '');
  return withDocument(html, (document) => {
    const { title, published } = pageMetadata(document);
    return {
      ok: true,
      title: lineOf(title) ?? cut(name, LONGEST_HEADLINE),
      publisher: publisherOf(document) ?? name,
      author: authorOf(document, []),
      published,
      address: declaredAddress(document),
      // What a page says of its language is often its template's: the text itself tells.
      language: languageOf([text]),
      origin: originOf(document),
      paragraphs,
      gap: null,
    };
  });
}

function checkLength(path: string, words: number): void {
  if (words > MOST_WORDS)
    throw new InputError(`${path}: has ${words} words, an article at most ${MOST_WORDS}`);
}

function inText(path: string, text: string, name: string): FoundArticle {
  const paragraphs = readPlain(text).blocks.map((block) => cleaned(block.text) || '…');
  const words = wordCount(paragraphs);
  if (words > MOST_WORDS)
    throw new InputError(`${path}: has ${words} words, an article at most ${MOST_WORDS}`);
  const [first = ''] = paragraphs;
  const isHeadline = first.length <= LONGEST_HEADLINE && !/[.!?…:;,]["'”’»]*$/u.test(first);
  return {
    ok: true,
    title: cut(isHeadline ? first : name, LONGEST_HEADLINE),
    publisher: name,
    author: null,
    published: null,
    address: null,
    language: languageOf(paragraphs),
    origin: null,
    paragraphs,
    gap: null,
  };
}
