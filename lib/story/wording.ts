/** The story view's strings. See lib/ui/wording.ts for what they may say. */
import type { Relation } from '../claims/types.ts';
import { dateText } from '../ui/dates.ts';
import { count, number, stated } from '../ui/wording.ts';
import type { Across, Column } from './matrix.ts';
import type { Order } from './rows.ts';

export const kicker = (): string => 'Sidelight · the whole story';
export const noStory = (): string => 'This story is not in any pack at hand.';
export const otherStories = (): string => 'Stories at hand';
/** `46 claims, 5 sources, 11 origins · 20–30 Oct 2024`. */
export const extent = (
  claims: number,
  sources: number,
  origins: number,
  from: string | null,
  to: string | null,
): string => {
  const counts = `${count(claims, 'claim')}, ${count(sources, 'source')}, ${count(origins, 'origin')}`;
  if (from === null || to === null) return counts;
  return `${counts} · ${dateText(from === to ? from : `${from}/${to}`)}`;
};

export const timeline = (): string => 'When it was reported';
export const timelineHint = (): string => 'A square is a report: filled where no earlier source has it.';
export const laneCount = (reports: number, first: number): string =>
  first === 0 ? count(reports, 'report') : `${count(reports, 'report')}, ${number(first)} new`;

export const matrix = (): string => 'Who says what';
export const matrixHint = (): string => 'Press a mark for the report, a claim for all of its reports.';
export const claims = (): string => 'Claims';
const RELATIONS: Record<Relation, string> = {
  same: 'reports',
  differs: 'differs',
  adds: 'adds',
  contradicts: 'says the opposite',
  reviews: 'looked into this',
};
export const relation = (kind: Relation): string => RELATIONS[kind];
export const silent = (): string => 'silent';
export const legend = (): string => 'What the marks say';
/** `differs, via AP`; `2 outlets, differs`. */
export const cell = (kind: Relation, outlets: number, origin: string): string =>
  outlets > 1 ? `${RELATIONS[kind]}, ${count(outlets, 'outlet')}` : `${RELATIONS[kind]}, via ${origin}`;
/** A publisher above itself would say nothing: then it is its own reporting. */
export const groupName = (origin: string, names: readonly string[]): string =>
  names.every((name) => name === origin) ? 'Mostly own reporting' : `Mostly from ${origin}`;
export const columnName = ({ name, certainty }: Pick<Column, 'name' | 'certainty'>): string =>
  stated({ value: name, certainty });
export const sortByColumn = (name: string): string => `Sort by ${name}`;

export const across = (): string => 'Columns';
const ACROSS: Record<Across, string> = { sources: 'Sources, by main origin', origins: 'Origins' };
export const acrossName = (one: Across): string => ACROSS[one];
export const order = (): string => 'Order';
const ORDERS: Record<Exclude<Order['by'], 'column'>, string> = {
  reported: 'Most reported first',
  disagreement: 'Most disagreement first',
  story: 'As the story goes',
  words: 'By wording',
};
export const orderName = (by: Exclude<Order['by'], 'column'>): string => ORDERS[by];
export const orderByColumn = (name: string): string => `${name} first`;
export const words = (): string => 'Words in the claim';
export const shown = (n: number, of: number): string =>
  n === of ? `All ${count(n, 'claim')}` : `${number(n)} of ${count(of, 'claim')}`;
export const nothingLeft = (): string => 'No claim fits these filters.';
export const showAll = (): string => 'Show all claims';
export const saveSvg = (): string => 'Save as SVG';
export const saveCsv = (): string => 'Save as CSV';
export const print = (): string => 'Print';
export const reportsBy = (publisher: string): string => `What ${publisher} reports`;
