/** Articles side by side: a row for every claim, with what each article says of it, in the order in which one reads them. */
import type { ClaimId, Difference } from '../../claims/types.ts';
import type { Article, ArticleId, LibraryClaim, LibraryReport, Relation } from '../../library/article.ts';

/** How the articles compare in a claim: alike, differently, or only one of them says it. */
export type Standing = 'same' | 'differs' | 'only';

/** A sentence of an article; place counted from 1. */
export interface Said {
  paragraph: number;
  sentence: number;
  text: string;
  /** Words of it that another article says differently. */
  wordings: string[];
}

/** What one article says of a claim. */
export interface Cell {
  said: Said[];
  relation: Relation;
  differs: readonly Difference[];
}

export interface Row {
  claim: ClaimId;
  standing: Standing;
  /** One an article, in the order of the articles; null where it is silent. */
  cells: (Cell | null)[];
}

/** Gives the text of a sentence; undefined where there is none. */
export type SentenceText = (article: Article, paragraph: number, sentence: number) => string | undefined;

/** A row for each claim that one of the articles states, in reading order. */
export function rowsOf(
  articles: readonly Article[],
  claims: readonly LibraryClaim[],
  sentenceText: SentenceText,
): Row[] {
  const rows = claims.flatMap((claim): Row[] => {
    const cells = articles.map((article) => cellOf(article, claim, sentenceText));
    const told = cells.filter((cell) => cell !== null);
    if (told.length === 0) return [];
    return [{ claim: claim.id, standing: standingOf(told), cells }];
  });
  return inReadingOrder(rows, articles.length);
}

/** A difference that is nearly the whole sentence is in no word of it. */
const MOST_MARKED = 0.8;

function cellOf(article: Article, claim: LibraryClaim, sentenceText: SentenceText): Cell | null {
  const reports = claim.reports.filter((report) => report.article === article.id);
  const said = reports.flatMap(({ paragraph, sentence, differs }): Said[] => {
    const text = sentenceText(article, paragraph, sentence);
    if (text === undefined) return [];
    const wordings = [
      ...differs.map(({ page }) => page),
      ...asTheClaim(claim, article.id, paragraph, sentence),
    ].filter((wording) => wording.length < text.length * MOST_MARKED);
    return [{ paragraph, sentence, text, wordings }];
  });
  if (said.length === 0) return null;
  return { said, relation: strongest(reports), differs: reports.flatMap(({ differs }) => differs) };
}

/** The sentence that the claim is quoted from is marked where the others say it differently. */
function asTheClaim(
  { from, reports }: LibraryClaim,
  article: ArticleId,
  paragraph: number,
  sentence: number,
): string[] {
  const isClaim = from.article === article && from.paragraph === paragraph && from.sentence === sentence;
  return isClaim ? reports.flatMap(({ differs }) => differs.map(({ claim }) => claim)) : [];
}

const ORDER: readonly Relation[] = ['contradicts', 'differs', 'adds', 'same'];

const strongest = (reports: readonly LibraryReport[]): Relation =>
  ORDER.find((relation) => reports.some((report) => report.relation === relation)) ?? 'same';

function standingOf(cells: readonly Cell[]): Standing {
  if (cells.length === 1) return 'only';
  return cells.some(({ relation }) => relation === 'differs' || relation === 'contradicts')
    ? 'differs'
    : 'same';
}

/** The order of the first article; what only others say stands behind what they say before it. */
function inReadingOrder(rows: readonly Row[], articles: number): Row[] {
  const ordered: Row[] = [];
  for (let article = 0; article < articles; article++) {
    const told = rows
      .filter(({ cells }) => cells[article])
      .sort((a, b) => placeOf(a.cells[article]!) - placeOf(b.cells[article]!));
    let before = -1;
    for (const row of told) {
      const at = ordered.indexOf(row);
      if (at < 0) ordered.splice(before + 1, 0, row);
      before = at < 0 ? before + 1 : at;
    }
  }
  return ordered;
}

const placeOf = ({ said: [first] }: Cell): number => first!.paragraph * 10_000 + first!.sentence;

/** How many rows of each kind there are. */
export function standingCounts(rows: readonly Row[]): Record<Standing, number> {
  const counts = { same: 0, differs: 0, only: 0 };
  for (const { standing } of rows) counts[standing]++;
  return counts;
}
