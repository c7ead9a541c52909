/** Tags as the reader types them: names between commas. */
import { MOST_TAGS } from './types.ts';

const LONGEST = 50;

/** Each once, in the order typed, at most as many and as long as are kept. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(/[,\n]/).map((tag) => tag.replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim());
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MOST_TAGS);
}

export const typedTags = (tags: readonly string[]): string => tags.join(', ');
