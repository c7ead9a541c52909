/** An article out of a file that the reader brings: a saved page, or plain text. */
import { MOST_WORDS } from '../../library/article.ts';
import { cleaned } from '../../packs/format/plain-text.ts';
import { languageOf } from '../language.ts';
import { openingOf } from './byline.ts';
import { articleInFile, gapOf } from './extract.ts';
import { lineOf } from './facts.ts';
import type { Found } from './found.ts';
import { textOf } from './text-of-file.ts';
import { wordCount } from './words.ts';

const HTML = /^\s*(?:<!--|<!doctype html|<html[\s>]|<\?xml[^>]*\?>\s*<(?:!doctype )?html)/i;
/** A first line up to this length, and without a stop at its end, is a headline. */
const LONGEST_HEADLINE = 200;
/** Lines up to this length that stand in paragraphs were broken by a program. */
const LONGEST_BROKEN_LINE = 100;

/** @throws {FileError} when the file is no text, is empty or too large */
export async function articleInBlob(file: Blob, name: string): Promise<Found> {
  const text = await textOf(file);
  const stem = name.replace(/^.*\//, '').replace(/\.[a-z]{2,5}$/i, '');
  if (/\.x?html?$/i.test(name) || HTML.test(text))
    return articleInFile(new DOMParser().parseFromString(text, 'text/html'), stem);
  return articleInText(text, stem);
}

/** @param name what the text is called where it does not say it */
function articleInText(text: string, name: string): Found {
  const paragraphs = linesOf(text)
    .map(cleaned)
    .filter((paragraph) => paragraph !== '');
  const words = wordCount(paragraphs);
  if (words > MOST_WORDS) return { ok: false, reason: 'too-long' };
  const first = paragraphs[0];
  if (first === undefined) return { ok: false, reason: 'too-little-text' };
  const { author, published } = openingOf(paragraphs);
  const isHeadline = first.length <= LONGEST_HEADLINE && !/[.!?…:;,]$/.test(first);
  return {
    ok: true,
    title: lineOf(isHeadline ? first : name) ?? name,
    publisher: lineOf(name) ?? name,
    author,
    published,
    address: null,
    language: languageOf(paragraphs),
    origin: null,
    paragraphs,
    gap: gapOf(words, false),
  };
}

/** A paragraph a line; where blank lines part short ones, a paragraph is what stands between two of them. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n?|\n/);
  const blocks = text.split(/(?:\r\n?|\n)[\t ]*(?:\r\n?|\n)/).filter((block) => block.trim() !== '');
  const isBroken =
    blocks.length > 1 &&
    lines.every((line) => line.length <= LONGEST_BROKEN_LINE) &&
    blocks.some((block) => /\S[\t ]*(?:\r\n?|\n)[\t ]*\S/.test(block));
  return isBroken ? blocks : lines;
}
