/** Kept statements: the statements of an article in the form in which they are stored, so that what was read once is not read again. */
import type { Quantity } from '../text/quantity.ts';
import type { ArticleId } from './article.ts';
import { type ReadStatements, readAgain } from './compare-articles.ts';
import type { Part } from './parts.ts';
import { readingOf, type Statement } from './statements.ts';
import type { Term, TermKind } from './terms.ts';
import { yearsOf } from './years.ts';

const KINDS: readonly TermKind[] = ['person', 'name', 'figure', 'word'];

/** Kind, keys with spaces between, first and last token, 1 for framed and 2 for background. */
type KeptTerm = [kind: number, keys: string, first: number, last: number, marks: number, quantity?: Quantity];

export interface KeptStatement {
  paragraph: number;
  sentence: number;
  text: string;
  terms: KeptTerm[];
  supplied: readonly string[];
  isQuoted: boolean;
  /** With spaces between. */
  stems: string;
  parts: readonly Part[];
}

/** One record a statement, in order; {@link restored} is the way back. */
export const keptStatements = ({ statements, stems, parts }: ReadStatements): KeptStatement[] =>
  statements.map(({ place, text, terms, supplied, isQuoted }, at) => ({
    paragraph: place.paragraph,
    sentence: place.sentence,
    text,
    terms: terms.map(keptTerm),
    supplied,
    isQuoted,
    stems: stems[at]!.join(' '),
    parts: parts[at]!,
  }));

const keptTerm = ({ kind, keys, quantity, first, last, framed, background }: Term): KeptTerm => [
  KINDS.indexOf(kind),
  keys.join(' '),
  first,
  last,
  (framed ? 1 : 0) + (background ? 2 : 0),
  ...((quantity ? [quantity] : []) as [Quantity?]),
];

/** The statements as they were read; a sentence's terms and its own reading are made when they are asked for. */
export const restoredStatements = (
  article: ArticleId,
  published: string | null,
  kept: readonly KeptStatement[],
): Statement[] =>
  kept.map(({ paragraph, sentence, text, terms: keptTerms, supplied, isQuoted, stems }): Statement => {
    let reading: Statement['reading'] | null = null;
    let terms: Statement['terms'] | null = null;
    return {
      place: { article, paragraph, sentence },
      text,
      get reading() {
        reading ??= readingOf(text, published);
        return reading;
      },
      words: stemsIn(stems).length,
      get terms() {
        terms ??= keptTerms.map((term) => restoredTerm(term, published));
        return terms;
      },
      supplied,
      isQuoted,
    };
  });

/** The same with all that comparing asks for. */
export const restored = (
  article: ArticleId,
  published: string | null,
  kept: readonly KeptStatement[],
): ReadStatements =>
  readAgain(
    restoredStatements(article, published, kept),
    kept.map(({ stems }) => stemsIn(stems)),
    kept.map(({ parts }) => parts),
  );

const stemsIn = (stems: string): string[] => (stems === '' ? [] : stems.split(' '));

const restoredTerm = (
  [kind, keys, first, last, marks, quantity]: KeptTerm,
  published: string | null,
): Term => ({
  kind: KINDS[kind]!,
  keys: keys.split(' '),
  quantity: quantity ?? null,
  years: quantity ? yearsOf(quantity, published) : null,
  first,
  last,
  framed: (marks & 1) !== 0,
  background: (marks & 2) !== 0,
});
