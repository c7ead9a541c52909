/** Labelled pages as the matcher reads them, before the decision: what the weights are fitted to and judged on. */
import { basename } from 'node:path';
import type { ClaimIndex } from '../index/open.ts';
import { isAnothers } from '../match/decide.ts';
import { candidatesOf, type ReadSentence } from '../match/matcher.ts';
import type { Measures } from '../match/measures.ts';
import type { Window } from '../match/windows.ts';
import { readText } from './input.ts';
import { type LabelledPage, parseLabelledPages } from './labelled-pages.ts';
import type { Row } from './logistic.ts';
import { blocksOf, type PlacedSentence, sentenceAt } from './page-text.ts';

/** A page of so many sentences is short: a brief, a flash. */
const SHORT = 8;

/** A labelled page as the matcher reads it, before the decision. */
export interface ReadPage {
  /** Name of its file. */
  file: string;
  isPiece: boolean;
  sentences: ReadSentence[];
  /** The labelled sentence that holds most of a candidate's window: where a writer spares capitals, several are read as one. */
  labelOf(sentence: ReadSentence, window: Window): PlacedSentence | null;
  /** Pairs of sentence and claim that are labelled. */
  labelled: number;
}

/** A candidate with its label. */
export interface LabelledRow extends Row {
  file: string;
  isPiece: boolean;
  /** The labelled sentence that it stands in. */
  sentence: PlacedSentence;
  claim: string;
  measures: Measures;
}

/** The pages of some files, each whole and in pieces. @throws {Error} naming file and line, where a page has another shape */
export const readPages = (index: ClaimIndex, files: readonly string[]): ReadPage[] =>
  files.flatMap((file) =>
    parseLabelledPages(file, readText(file)).flatMap((page) => [
      readPage(index, page, basename(file), false),
      ...piecesOf(page).map((piece) => readPage(index, piece, basename(file), true)),
    ]),
  );

/** The page in short pieces, each by itself: how much of a page tells the story must not hang on how long it is. */
function piecesOf(page: LabelledPage): LabelledPage[] {
  const pieces: LabelledPage['paragraphs'][] = [];
  for (const paragraph of page.paragraphs) {
    const last = pieces.at(-1);
    if (last && last.flat().length < SHORT) last.push(paragraph);
    else pieces.push([paragraph]);
  }
  return pieces.map((paragraphs) => ({ ...page, paragraphs }));
}

function readPage(index: ClaimIndex, page: LabelledPage, file: string, isPiece: boolean): ReadPage {
  const { blocks, sentences } = blocksOf(page);
  const found = candidatesOf(index, blocks, page.date ? { published: page.date } : {});
  return {
    file,
    isPiece,
    sentences: found.map(({ sentence }) => sentence),
    labelOf: ({ block, reading: { tokens, units } }, { from, to }) =>
      sentenceAt(sentences, block, tokens[units[from]!.first]!.start, tokens[units[to]!.last]!.end),
    labelled: sentences.reduce((sum, { label }) => sum + label.claims.length, 0),
  };
}

/** The labelled candidates; what the gate decides, and what one reader would mark and another not, is not weighed. */
export function rowsOf(
  pages: readonly ReadPage[],
  features: (measures: Measures) => number[],
): LabelledRow[] {
  return pages.flatMap(({ file, isPiece, sentences, labelOf }) =>
    sentences.flatMap((read) =>
      read.candidates.flatMap(({ window, measures }): LabelledRow[] => {
        const sentence = labelOf(read, window);
        const claim = window.claim.id;
        if (!sentence || sentence.label.acceptable.includes(claim) || isAnothers(measures)) return [];
        const y = sentence.label.claims.includes(claim) ? 1 : 0;
        return [{ x: features(measures), y, measures, file, isPiece, sentence, claim }];
      }),
    ),
  );
}
