/** Files as articles: plain text with one paragraph a line, as labels count them, or HTML as the extension would save it. */
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { articleInFile, languageOf } from '../articles/extract/extract.ts';
import { articleOf, type FoundArticle, type Refusal } from '../articles/extract/found.ts';
import { wordCount } from '../articles/extract/words.ts';
import { type Article, MOST_WORDS } from '../library/article.ts';
import { cleaned, cut } from '../packs/format/plain-text.ts';
import { InputError, readText } from './input.ts';
import { isHtml, readPlain, withDocument } from './page-file.ts';

const ARTICLE_NAME = /\.(?:txt|text|x?html?)$/i;
const LONGEST_HEADLINE = 200;

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

const REFUSED: Readonly<Record<Refusal, string>> = {
  'not-an-article': 'holds no article',
  'too-little-text': 'holds too little text for an article',
  'too-long': `is longer than an article can be (${MOST_WORDS} words)`,
};

function inHtml(path: string, html: string, name: string): FoundArticle {
  const found = withDocument(html, (document) => articleInFile(document, name));
  if (!found.ok) throw new InputError(`${path}: ${REFUSED[found.reason]}`);
  // What a page says of its language is often its template's: the text itself tells.
  return { ...found, language: languageOf(found.paragraphs) === 'en' ? 'en' : found.language };
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
