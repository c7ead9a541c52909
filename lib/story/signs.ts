/** The signs of the matrix's marks, for its style sheet: a mark is one element with a sign cut out of it, where a drawn icon would be four. */
import { RELATIONS } from '../claims/schema.ts';
import type { Relation } from '../claims/types.ts';
import { PATHS } from '../ui/Icon.tsx';

/** Custom properties, `--sign-same` and so on, each a picture of 16 pixels. */
export function signProperties(): string {
  const all: Relation[] = [...RELATIONS, 'reviews'];
  return all.map((relation) => `--sign-${relation}:url("${pictureOf(PATHS[relation])}")`).join(';');
}

const pictureOf = (path: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="#000" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`,
  )}`;
