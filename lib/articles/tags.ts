/** Tags as the reader types them: names between commas. */
import { MOST_TAGS, type SourceRow } from './types.ts';

const LONGEST = 50;

/** Each once, in the order typed, at most as many and as long as are kept. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(/[,\n]/).map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim());
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MOST_TAGS);
}

/** As they would be typed; {@link tagsIn} is the way back. */
export const typedTags = (tags: readonly string[]): string => tags.join(', ');

/** Each tag with how many sources have it, most first. */
export function tagCounts(rows: readonly SourceRow[]): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { tags } of rows) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
