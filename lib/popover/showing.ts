/** The popover of one visit: opened on a place, moved to the next and the one before, and back to none. */
import type { Match } from '../match/types.ts';
import type { Point } from '../page/hit.ts';
import { isReaderClick, markAt } from '../page/hit.ts';
import type { Showing, Visit } from '../reader/door.ts';
import type { Place } from '../reader/places.ts';
import type { OpenPopover } from './open.ts';
import { watchPointer } from './pointer.ts';
import type { PopoverHandlers } from './types.ts';
import { bringIntoView } from './view.ts';

/** What of a match is shown. */
export interface Shown {
  match: Match;
  /** The sentence as the page writes it. */
  sentence: string;
  /** Address of the page. */
  url: string;
  /** Day on which the page says it was published, ISO 8601. */
  published?: string | undefined;
  /** Place among the page's marks; `index` counts from 0. */
  position: { index: number; total: number };
}

export interface ShowRequest extends Shown {
  document: Document;
  /** The marked stretch. */
  anchor: Range;
  /** Where it was clicked; null when it was opened from a list. */
  point: Point | null;
  handlers: Pick<PopoverHandlers, 'previous' | 'next' | 'closed'>;
  signal: AbortSignal;
}

export interface ShownPopover extends Pick<OpenPopover, 'close'> {
  /** Shows another match in the same card. */
  update(shown: Shown, anchor: Range): void;
}

export interface ShowingParts extends Visit {
  /** Compares a match with its claim. */
  tell(place: Place['match']): Match;
  /** Opens a popover; null when no pack at hand holds the claim any more, or the request's signal was aborted meanwhile. */
  show(request: ShowRequest): Promise<ShownPopover | null>;
  /** Shows a hand on this page, or the pointer that it had. */
  showPointer(isOver: boolean): void;
}

/** The popover of one visit; it ends with the parts' signal. */
export function createShowing(parts: ShowingParts): Showing {
  const { document, marks, places, signal } = parts;
  const told = new WeakMap<Place['match'], Match>();
  /** `at` is its place among the marks when it was shown: the reader may have taken its mark away since. */
  let shown: { matchId: string; at: number; popover: ShownPopover } | null = null;
  let asked = 0;

  function tell(found: Place['match']): Match {
    const known = told.get(found) ?? parts.tell(found);
    told.set(found, known);
    return known;
  }

  function describe(place: Place): Shown {
    const { marked } = places();
    const index = marked.findIndex(({ matchId }) => matchId === place.matchId);
    // A match that is only listed stands in no row: there is no way from it to others.
    const position = index < 0 ? { index: 0, total: 1 } : { index, total: marked.length };
    const { url, published } = parts.page();
    return { match: tell(place.match), sentence: place.sentence, url, published, position };
  }

  function step(by: 1 | -1): void {
    const { marked } = places();
    if (!shown || marked.length === 0) return;
    let now = marked.findIndex(({ matchId }) => matchId === shown?.matchId);
    // Where its mark was, the one after it stands now.
    if (now < 0) now = by > 0 ? shown.at - 1 : shown.at;
    const next = marked[(now + by + marked.length) % marked.length];
    if (!next) return;
    shown.matchId = next.matchId;
    shown.at = marked.indexOf(next);
    bringIntoView(next.range);
    shown.popover.update(describe(next), next.range);
    marks.active(next);
  }

  async function open(place: Place, point: Point | null): Promise<boolean> {
    if (signal.aborted) return false;
    const turn = ++asked;
    shown?.popover.close();
    if (point === null) bringIntoView(place.range);
    const popover = await parts.show({
      ...describe(place),
      document,
      anchor: place.range,
      point,
      handlers: {
        previous: () => step(-1),
        next: () => step(1),
        closed: () => {
          shown = null;
          marks.active(null);
        },
      },
      signal,
    });
    if (!popover) return false;
    // Meanwhile another mark was clicked.
    if (turn !== asked) {
      popover.close();
      return false;
    }
    shown = { matchId: place.matchId, at: places().marked.indexOf(place), popover };
    marks.active(place);
    return true;
  }

  watchPointer(document, () => places().marked, parts.showPointer, signal);

  return {
    differs: (match) => tell(match).differs,
    open,
    clicked(event) {
      if (!isReaderClick(event)) return;
      const { clientX: x, clientY: y } = event;
      const place = markAt(document, x, y, places().marked);
      if (place) void open(place, { x, y });
    },
    repainted() {
      if (shown) marks.active(places().marked.find(({ matchId }) => matchId === shown?.matchId) ?? null);
    },
  };
}
