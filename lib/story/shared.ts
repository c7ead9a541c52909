/** How much of a story its sources have in common: the claims from those that most sources report to those in one alone. */
import type { Cell, Column, Matrix, Row } from './matrix.ts';

/** Claims that the same number of sources report. */
export interface SharedGroup {
  sources: number;
  /** Within a group those with the same sources stand together, so that blocks can be seen. */
  rows: Row[];
}

export interface Shared {
  /** Most sources first; claims that nobody reports are in none. */
  groups: SharedGroup[];
  /** The sources by date, as the lanes of the timeline stand; each with the places of its cells. */
  columns: { column: Column; cellOf(row: Row): Cell | undefined }[];
}

/** @param matrix of sources, not of origins */
export function sharedOf({ rows, columns }: Matrix): Shared {
  const bySources = new Map<number, Row[]>();
  for (const row of rows) {
    if (row.sources === 0) continue;
    bySources.set(row.sources, [...(bySources.get(row.sources) ?? []), row]);
  }
  const ordered = columns
    .map((column, at) => ({ column, cellOf: (row: Row) => row.cells[at] }))
    .sort((a, b) => compare(dateOf(a.column), dateOf(b.column)));
  const pattern = (row: Row): string =>
    ordered.map(({ cellOf }) => (cellOf(row)?.relation == null ? '1' : '0')).join('');
  return {
    groups: [...bySources]
      .sort(([a], [b]) => b - a)
      .map(([sources, same]) => ({
        sources,
        rows: same.toSorted((a, b) => compare(pattern(a), pattern(b))),
      })),
    columns: ordered,
  };
}

const dateOf = ({ id, sources }: Column): string => `${sources[0]?.published?.value ?? '9999'} ${id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
