/** Which rows of a matrix are shown, and in which order. */
import { SHOWN_RELATIONS } from '../claims/schema.ts';
import type { Relation } from '../claims/types.ts';
import { fold } from '../text/fold.ts';
import type { Matrix, Row } from './matrix.ts';

/** `column` puts what one column reports first. */
export type Order =
  | { by: 'reported' }
  | { by: 'disagreement' }
  | { by: 'story' }
  | { by: 'words' }
  | { by: 'column'; column: string };

export interface Selection {
  order: Order;
  /** Only claims that some source stands so to; null for all. */
  relation: Relation | null;
  /** Words of the statement; all must occur. */
  words: string;
}

export const WHOLE: Selection = { order: { by: 'reported' }, relation: null, words: '' };

/** The rows that are left, in order. Equal rows stay in the pack's order. */
export function rowsOf(matrix: Matrix, { order, relation, words }: Selection): Row[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const rows = matrix.rows.filter(
    (row) =>
      (relation === null || hasRelation(row, relation)) &&
      wanted.every((word) => fold(row.claim.statement).includes(word)),
  );
  const at = order.by === 'column' ? matrix.columns.findIndex(({ id }) => id === order.column) : -1;
  const told = (row: Row): number => row.cells[at]?.told.length ?? 0;
  const compare: Record<Order['by'], (a: Row, b: Row) => number> = {
    reported: (a, b) => b.sources - a.sources || b.origins - a.origins,
    disagreement: (a, b) => b.disagreeing - a.disagreeing || b.sources - a.sources,
    story: () => 0,
    words: (a, b) => a.claim.statement.localeCompare(b.claim.statement),
    column: (a, b) => Math.min(told(b), 1) - Math.min(told(a), 1) || b.sources - a.sources,
  };
  return rows.sort(compare[order.by]);
}

const hasRelation = (row: Row, relation: Relation): boolean =>
  row.cells.some(({ told }) => told.some(({ report }) => report.relation === relation));

/** How many claims have each relation in some source; only relations that occur. */
export function relationCounts(matrix: Matrix): { relation: Relation; count: number }[] {
  const counts = new Map<Relation, number>();
  for (const { cells } of matrix.rows) {
    const here = new Set<Relation>();
    for (const { told } of cells) for (const { report } of told) here.add(report.relation);
    for (const relation of here) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  }
  return SHOWN_RELATIONS.flatMap((relation) => {
    const count = counts.get(relation);
    return count === undefined ? [] : [{ relation, count }];
  });
}
