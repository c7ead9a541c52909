/** What the story view says in more than one way. See lib/ui/wording.ts. */
import type { Relation } from '../claims/types.ts';
import { rowOf } from '../i18n/formats.ts';
import { type PlainKey, t } from '../i18n/messages.ts';
import { dateText } from '../ui/dates.ts';
import { stated } from '../ui/wording.ts';
import type { Across, Column } from './matrix.ts';
import type { Order } from './rows.ts';

/** `46 claims, 5 sources, 11 origins · 20–30 Oct 2024`. */
export function extent(
  claims: number,
  sources: number,
  origins: number,
  from: string | null,
  to: string | null,
): string {
  const counts = rowOf([
    t('countClaims', { n: claims }),
    t('countSources', { n: sources }),
    t('countOrigins', { n: origins }),
  ]);
  if (from === null || to === null) return counts;
  return `${counts} · ${dateText(from === to ? from : `${from}/${to}`)}`;
}

const RELATIONS = {
  same: 'storySame',
  differs: 'storyDiffers',
  adds: 'storyAdds',
  contradicts: 'relationContradicts',
  reviews: 'relationReviews',
} as const satisfies Record<Relation, PlainKey>;

export const relation = (kind: Relation): string => t(RELATIONS[kind]);

/** `differs, via AP`; `differs, 2 outlets`. */
export const cell = (kind: Relation, outlets: number, origin: string): string =>
  outlets > 1
    ? t('storyCellOutlets', { relation: relation(kind), outlets })
    : t('storyCellVia', { relation: relation(kind), origin });

/** A publisher above itself would say nothing: then it is its own reporting. */
export const groupName = (origin: string, names: readonly string[]): string =>
  names.every((name) => name === origin) ? t('storyGroupOwn') : t('storyGroup', { origin });

/** A publisher, with a "likely" where it is not certain. */
export const columnName = ({ name, certainty }: Pick<Column, 'name' | 'certainty'>): string =>
  stated({ value: name, certainty });

const ACROSS = {
  sources: 'storyAcrossSources',
  origins: 'storyAcrossOrigins',
} as const satisfies Record<Across, PlainKey>;

export const acrossName = (one: Across): string => t(ACROSS[one]);

const ORDERS = {
  reported: 'storyOrderReported',
  disagreement: 'storyOrderDisagreement',
  story: 'storyOrderStory',
  words: 'storyOrderWords',
} as const satisfies Record<Exclude<Order['by'], 'column'>, PlainKey>;

export const orderName = (by: Exclude<Order['by'], 'column'>): string => t(ORDERS[by]);

/** `12 of 46 claims`; `All 46 claims`. */
export const shown = (n: number, of: number): string =>
  n === of ? t('storyAllShown', { n }) : t('storyShown', { n, of });
