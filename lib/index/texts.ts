/**
 * The texts of an index: what a match is compared with once it is found, and what the reasons are told by. They lie apart from what finds it, so
 * that a page whose sentences state no claim never loads them.
 */
import type { Detail } from '../claims/types.ts';
import type { DifferenceLessons } from '../compare/lessons.ts';
import type { ModalShares } from '../compare/modality.ts';
import { type OwnDenials, polarityOf } from '../compare/own-denials.ts';
import type { Preference } from '../compare/preferences.ts';
import { differenceLessonsIn } from './difference-lessons.ts';
import { decodeSections, IndexFormatError, type SectionContent, type Sections } from './format.ts';
import { cut } from './lists.ts';
import { type ClaimIndex, openIndex } from './open.ts';
import { TEXT_SECTION } from './sections.ts';

/** What is compared of a claim, beside what its index knows of it. */
export interface ClaimTexts {
  statement: string;
  denials: OwnDenials;
  /** Modalities of its phrasings. */
  modalities: ModalShares;
  /** Keys of the words that carry it ("invited"). */
  head: readonly string[];
  /** Forms that say the contrary, as stems. */
  contraries: readonly string[];
  /** Forms of the words that it turns on, as stems. */
  pivots: readonly string[];
  /** Whom its statement sets above whom, or null. */
  prefers: Preference | null;
  /** What labelled pages taught of its differences and its story's, or null. */
  lessons: DifferenceLessons | null;
  details: readonly Detail[];
}

/** The texts of all claims of an index, by their number in it. */
export type IndexTexts = readonly ClaimTexts[];

/** An index with its texts: all that one file of {@link buildIndex} holds. */
export interface WholeIndex extends ClaimIndex {
  texts: IndexTexts;
}

/** Opens a file that holds both. @throws {IndexFormatError} as {@link openIndex} and {@link openTexts} do */
export function openWholeIndex(buffer: ArrayBuffer, thorough = false): WholeIndex {
  const index = openIndex(buffer, thorough);
  return { ...index, texts: openTexts(buffer, index) };
}

/** Opens the texts of a file. @throws {IndexFormatError} when it does not hold those of this index. */
export const openTexts = (buffer: ArrayBuffer, index: ClaimIndex): IndexTexts =>
  readTexts(decodeSections(buffer), index);

/** The texts in sections. @throws {IndexFormatError} when they are not those of this index. */
export function readTexts(sections: Sections, { claims, keys }: ClaimIndex): IndexTexts {
  const statements = sections.lines(TEXT_SECTION.statements);
  const details = sections.lines(TEXT_SECTION.details);
  const manners = sections.lines(TEXT_SECTION.manners);
  const sides = sections.lines(TEXT_SECTION.sides);
  const taught = differenceLessonsIn(
    sections.lines(TEXT_SECTION.differenceLessons),
    claims.map(({ story }) => story),
  );
  const formsOf = (numbers: string | undefined): string[] =>
    listed(numbers).flatMap((side) => sides[Number(side)]!.split('|'));
  const denied = cut(sections.numbers(TEXT_SECTION.deniedKeys), sections.numbers(TEXT_SECTION.claimDenied));
  for (const [what, found] of [
    ['statements', statements.length],
    ['details', details.length],
    ['manners', manners.length],
    ['denials', denied.length],
  ] as const)
    if (found !== claims.length)
      throw new IndexFormatError(`the texts have ${found} ${what}, expected ${claims.length}`);
  return claims.map((_, at): ClaimTexts => {
    const [percent, modalities, topics, head, contraries, adverse, prefers, pivots] =
      manners[at]!.split('\t');
    const share = Number(percent) / 100;
    return {
      statement: statements[at]!,
      denials: {
        share,
        polarity: polarityOf(share),
        keys: denied[at]!.map((key) => keys[key]!),
        topics: listed(topics),
        adverse: adverse === '1',
      },
      modalities: sharesIn(modalities),
      head: listed(head),
      contraries: formsOf(contraries),
      pivots: formsOf(pivots),
      prefers: preferenceOf(prefers),
      lessons: taught[at]!,
      details: JSON.parse(details[at]!) as Detail[],
    };
  });
}

const listed = (text: string | undefined): string[] => (text ? text.split(', ') : []);

const preferenceOf = (text: string | undefined): Preference | null => {
  const [preferred, over] = listed(text);
  return preferred && over ? [preferred, over] : null;
};

/** Reads "hopes 23,will 43": percent of the phrasings. */
const sharesIn = (text: string | undefined): ModalShares =>
  Object.fromEntries(
    listed(text).map((one) => {
      const [modality = '', percent = '0'] = one.split(' ');
      return [modality, Number(percent) / 100];
    }),
  );

/** Parts the sections of a whole file: those that find matches, and the texts. */
export function partSections(file: ArrayBuffer): { index: SectionContent[]; texts: SectionContent[] } {
  const ids: ReadonlySet<number> = new Set(Object.values(TEXT_SECTION));
  const all = decodeSections(file, true).all();
  return { index: all.filter(({ id }) => !ids.has(id)), texts: all.filter(({ id }) => ids.has(id)) };
}
