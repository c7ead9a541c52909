/** One reader a page: a newer copy takes over, and the older falls silent. */

const READER = Symbol.for('sidelight.reader');

interface World {
  [READER]?: AbortController;
}

/**
 * Takes the page over from a copy that was injected before into the same world. (Copies in other worlds, left by an older version of the
 * extension, hear of it by WXT's own event on the document, through `outer`.)
 *
 * @returns the life of this copy: aborted when `outer` is, when a newer copy comes, or when it ends itself
 */
export function takeOver(outer: AbortSignal): AbortController {
  const world = globalThis as World;
  world[READER]?.abort();
  const life = new AbortController();
  world[READER] = life;
  // Firefox ends the old copy at an update without a word: its popover stands there, and nobody is left to close it.
  document.querySelector('sidelight-popover')?.remove();
  if (outer.aborted) life.abort();
  outer.addEventListener('abort', () => life.abort(), { once: true });
  return life;
}
