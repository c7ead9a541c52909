/**
 * The door between the two scripts of a page: the reader, in every page that is read, and the popover's, in those where something was found. All
 * that only a match needs is behind it: comparing, finding the mark under a click, the popover. Both scripts live in the extension's own
 * world of the page and meet at one global there, which the page cannot see.
 */
import type { Difference } from '../claims/types.ts';
import type { PageFound } from '../match/types.ts';
import type { Point } from '../page/hit.ts';
import type { Marks } from '../page/marks.ts';
import type { Place, Places } from './places.ts';

/** The number changes with the shapes below: scripts of different copies of the extension do not meet. */
const DOOR = Symbol.for('sidelight.popover.4');

/** One visit of a page, as far as the popover's script needs it. */
export interface Visit {
  document: Document;
  marks: Marks;
  places(): Places;
  /** Address of the page, and the day on which it says it was published (ISO 8601). */
  page(): { url: string; published?: string | undefined };
  /** Ends the popover with the visit. */
  signal: AbortSignal;
}

/** The popover of one visit: opened on a place, moved to the next and the one before, and back to none. */
export interface Showing {
  /** What the page says otherwise than the claim does. */
  differs(match: PageFound): readonly Difference[];
  /** Opens the popover of a place; answers false when there is none to be had. `point` is where it was clicked. */
  open(place: Place, point: Point | null): Promise<boolean>;
  /** Opens the popover of the mark that a click means, where it means one. */
  clicked(event: MouseEvent): void;
  /** Tells that the marks were painted anew. */
  repainted(): void;
}

export type Door = (visit: Visit) => Showing;

interface Doorway {
  [DOOR]?: Door;
}

/** The popover's script tells that it is there. */
export function setDoor(door: Door | null): void {
  if (door) (globalThis as Doorway)[DOOR] = door;
  else delete (globalThis as Doorway)[DOOR];
}

/** What the popover's script has set; null while it has not run. */
export const door = (): Door | null => (globalThis as Doorway)[DOOR] ?? null;
