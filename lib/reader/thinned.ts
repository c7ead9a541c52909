/** No more marks on a screen than the reader wants. */
import type { Place } from './places.ts';

/** The surest of the places, in their order: wherever the page is scrolled to, at most so many are in view. 0 keeps all. */
export function thinned(places: readonly Place[], perScreen: number): Place[] {
  if (perScreen === 0) return [...places];
  const tops: number[] = [];
  const kept = places
    .toSorted((a, b) => b.match.confidence - a.match.confidence)
    .filter(({ range }) => {
      const next = [...tops, range.getBoundingClientRect().top].sort((a, b) => a - b);
      const fits = !next.some((top, at) => (next[at + perScreen] ?? Infinity) - top < innerHeight);
      if (fits) tops.splice(0, Infinity, ...next);
      return fits;
    });
  return places.filter((place) => kept.includes(place));
}
