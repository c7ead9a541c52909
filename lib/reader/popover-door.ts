/**
 * The door between the two scripts of a page: the reader, in every page that is read, and the popover, in those where a mark may be
 * clicked. Both live in the extension's own world of the page and meet at one global there, which the page cannot see.
 */
import type { Match } from '../match/types.ts';
import type { OpenPopover } from '../popover/open.ts';
import type { Point } from '../popover/position.ts';
import type { PopoverHandlers } from '../popover/types.ts';

/** The number changes with the shapes below: scripts of different copies of the extension do not meet. */
const DOOR = Symbol.for('sidelight.popover.1');

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

/** Opens a popover. @throws when the pack at hand does not hold the claim */
export type OpenDoor = (request: DoorRequest) => DoorPopover;

interface Doorway {
  [DOOR]?: OpenDoor;
}

/** The popover's script tells that it is there. */
export function setDoor(open: OpenDoor): void {
  (globalThis as Doorway)[DOOR] = open;
}

/** What the popover's script has set; null while it has not run. */
export const door = (): OpenDoor | null => (globalThis as Doorway)[DOOR] ?? null;
