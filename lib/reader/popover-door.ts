/**
 * The door between the two scripts of a page: the reader, in every page that is read, and the popover, in those where a mark may be
 * clicked. Both live in the extension's own world of the page and meet at one global there, which the page cannot see.
 */
import type { Match } from '../match/types.ts';
import type { OpenPopover } from '../popover/open.ts';
import type { Point } from '../popover/position.ts';
import type { PopoverHandlers } from '../popover/types.ts';
import type { Place } from './places.ts';

/** The number changes with the shapes below: scripts of different copies of the extension do not meet. */
const DOOR = Symbol.for('sidelight.popover.2');

/** What of a match is shown. */
export interface Shown {
  match: Match;
  /** The sentence as the page writes it. */
  sentence: string;
  /** Address of the page. */
  url: string;
  /** Place among the page's marks; `index` counts from 0. */
  position: { index: number; total: number };
}

export interface DoorRequest extends Shown {
  document: Document;
  /** The marked stretch. */
  anchor: Range;
  /** Where it was clicked, in viewport coordinates; null when it was opened from a list. */
  point: Point | null;
  handlers: PopoverHandlers;
  signal: AbortSignal;
}

export interface DoorPopover extends Pick<OpenPopover, 'close'> {
  /** Shows another match in the same card. */
  update(shown: Shown, anchor: Range): void;
}

/** All that is needed only where there are marks. */
export interface Door {
  /** Opens a popover. @throws when the pack at hand does not hold the claim */
  open(request: DoorRequest): DoorPopover;
  /** The place that a click means; null where it means none of them, or something else. */
  placeOf(click: MouseEvent, marked: readonly Place[]): Place | null;
  /** Shows with the pointer that the marks can be clicked, until the signal aborts; told again it does nothing. */
  follow(marked: () => readonly Place[], signal: AbortSignal): void;
}

interface Doorway {
  [DOOR]?: Door;
}

/** The popover's script tells that it is there. */
export function setDoor(door: Door): void {
  (globalThis as Doorway)[DOOR] = door;
}

/** What the popover's script has set; null while it has not run. */
export const door = (): Door | null => (globalThis as Doorway)[DOOR] ?? null;
