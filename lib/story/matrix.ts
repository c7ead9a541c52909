/** A story as a matrix: its claims down, its sources or origins across, what each says where they meet. */
import type { PackLookup } from '../claims/lookup.ts';
import type { Claim, Relation, Report, Source, Story, StoryId } from '../claims/types.ts';

/** A report beside its source. */
export interface Told {
  report: Report;
  source: Source;
}

/** Where a claim and a column meet; nobody there reports the claim where `relation` is null. */
export interface Cell {
  relation: Relation | null;
  told: Told[];
}

export interface Column {
  id: string;
  name: string;
  certainty: 'certain' | 'likely';
  /** The sources whose reports stand in it. */
  sources: Source[];
  reports: number;
}

/** Neighbouring columns with the same main origin. */
export interface ColumnGroup {
  origin: string;
  columns: Column[];
}

export interface Row {
  claim: Claim;
  /** BCP 47, where it is known. */
  language: string | undefined;
  /** In the order of the columns. */
  cells: Cell[];
  sources: number;
  origins: number;
  /** Sources that say it otherwise. */
  disagreeing: number;
}

export interface Matrix {
  story: Story;
  /** The columns in order, by group. Columns that are origins themselves stand in one group without a name. */
  groups: ColumnGroup[];
  columns: Column[];
  /** In the pack's order. */
  rows: Row[];
}

/** What stands across: every source for itself, grouped by where most of its reports come from; or every origin, its outlets together. */
export type Across = 'sources' | 'origins';

/** The more telling relation of several in one cell. */
const WEIGHT: Record<Relation, number> = { reviews: 0, same: 1, adds: 2, differs: 3, contradicts: 4 };
const DISAGREES: ReadonlySet<Relation> = new Set(['differs', 'contradicts']);

/** @throws when the pack does not hold the story */
export function matrixOf(lookup: PackLookup, id: StoryId, across: Across): Matrix {
  const story = lookup.story(id);
  if (!story) throw new Error(`no story ${id}`);
  const claims = lookup.claimsOf(id);
  const told = claims
    .flatMap((claim) => lookup.reportsOn(claim.id))
    .flatMap((report): Told[] => {
      const source = lookup.source(report.source);
      return source ? [{ report, source }] : [];
    });
  const groups = across === 'sources' ? sourceGroups(told) : [{ origin: '', columns: originColumns(told) }];
  const columns = groups.flatMap((group) => group.columns);
  const place = new Map(columns.map((column, at) => [column.id, at]));
  const keyOf = ({ report, source }: Told): string => (across === 'sources' ? source.id : report.origin);
  const rows = new Map(
    claims.map((claim) => [claim.id, emptyRow(claim, lookup.languageOf(claim.id), columns.length)]),
  );
  for (const one of told) {
    const cell = rows.get(one.report.claim)?.cells[place.get(keyOf(one)) ?? -1];
    if (!cell) continue;
    cell.told.push(one);
    const { relation } = one.report;
    if (cell.relation === null || WEIGHT[relation] > WEIGHT[cell.relation]) cell.relation = relation;
  }
  for (const row of rows.values()) {
    const all = row.cells.flatMap((cell) => cell.told);
    row.sources = distinct(all.map(({ source }) => source.id));
    row.origins = distinct(all.map(({ report }) => report.origin));
    row.disagreeing = distinct(
      all.filter(({ report }) => DISAGREES.has(report.relation)).map(({ source }) => source.id),
    );
  }
  return { story, groups, columns, rows: [...rows.values()] };
}

const emptyRow = (claim: Claim, language: string | undefined, width: number): Row => ({
  claim,
  language,
  cells: Array.from({ length: width }, () => ({ relation: null, told: [] })),
  sources: 0,
  origins: 0,
  disagreeing: 0,
});

const distinct = (values: readonly string[]): number => new Set(values).size;

/** Sources by main origin: the origin with most reports first; within it by date. */
function sourceGroups(told: readonly Told[]): ColumnGroup[] {
  const groups = new Map<string, Column[]>();
  for (const [, own] of grouped(told, ({ source }) => source.id)) {
    const [first] = own;
    if (!first) continue;
    const { source } = first;
    const { value, certainty } = source.publisher;
    const column: Column = { id: source.id, name: value, certainty, sources: [source], reports: own.length };
    const origin = mainOrigin(own);
    groups.set(origin, [...(groups.get(origin) ?? []), column]);
  }
  return [...groups]
    .map(([origin, columns]) => ({ origin, columns: columns.sort(byDate) }))
    .sort((a, b) => reportsIn(b) - reportsIn(a) || (a.origin < b.origin ? -1 : 1));
}

const reportsIn = ({ columns }: ColumnGroup): number =>
  columns.reduce((sum, { reports }) => sum + reports, 0);

const dateOf = ({ sources }: Column): string => sources[0]?.published?.value ?? '9999';
const byDate = (a: Column, b: Column): number =>
  dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a.id < b.id ? -1 : 1;

/** Where most of a source's reports come from; among equals the one that it names first. */
function mainOrigin(own: readonly Told[]): string {
  const order = own[0]?.source.origins.map(({ value }) => value) ?? [];
  const counts = [...grouped(own, ({ report }) => report.origin)].map(([origin, list]) => ({
    origin,
    count: list.length,
  }));
  counts.sort((a, b) => b.count - a.count || order.indexOf(a.origin) - order.indexOf(b.origin));
  return counts[0]?.origin ?? '';
}

/** Origins, those with most reports first. */
function originColumns(told: readonly Told[]): Column[] {
  return [...grouped(told, ({ report }) => report.origin)]
    .map(([origin, own]): Column => {
      const sources = [...new Set(own.map(({ source }) => source))];
      const isLikely = sources.some(({ origins }) =>
        origins.some(({ value, certainty }) => value === origin && certainty === 'likely'),
      );
      return {
        id: origin,
        name: origin,
        certainty: isLikely ? 'likely' : 'certain',
        sources,
        reports: own.length,
      };
    })
    .sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
