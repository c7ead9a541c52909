/** The popover of one visit: opened on a place, moved to the next and the one before, and back to none. */
import type { Marks } from '../page/marks.ts';
import type { Point } from '../popover/position.ts';
import type { Place, Places } from './places.ts';
import { type DoorPopover, door, type Shown } from './popover-door.ts';
import { bringIntoView } from './view.ts';

export interface ShowingParts {
  document: Document;
  marks: Marks;
  places(): Places;
  /** Address of the page. */
  url(): string;
  /** Brings the popover's script; answers whether it is there. */
  fetchPopover(): Promise<boolean>;
  /** Ends the popover with the visit. */
  signal: AbortSignal;
}

export interface Showing {
  /** Opens the popover of a place; answers false when there is none to be had. `point` is where it was clicked, in viewport coordinates. */
  open(place: Place, point: Point | null): Promise<boolean>;
  /** Tells that the marks were painted anew. */
  repainted(): void;
}

export function createShowing({ document, marks, places, url, fetchPopover, signal }: ShowingParts): Showing {
  /** `at` is its place among the marks when it was shown: the reader may have taken its mark away since. */
  let shown: { matchId: string; at: number; popover: DoorPopover } | null = null;
  let asked = 0;

  function describe(place: Place): Shown {
    const { marked } = places();
    const index = marked.findIndex(({ matchId }) => matchId === place.matchId);
    // A match that is only listed stands in no row: there is no way from it to others.
    const position = index < 0 ? { index: 0, total: 1 } : { index, total: marked.length };
    return { match: place.match, sentence: place.sentence, url: url(), position };
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

  return {
    async open(place, point) {
      const turn = ++asked;
      // Asked twice: a page that was put aside by the browser and brought back has lost the answer it was waiting for.
      const isThere = door() !== null || (await fetchPopover()) || (await fetchPopover());
      const there = isThere ? door() : null;
      // Meanwhile another mark may have been clicked, or the visit has ended.
      if (!there || turn !== asked || signal.aborted) return false;
      shown?.popover.close();
      if (point === null) bringIntoView(place.range);
      const popover = there.open({
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
      shown = { matchId: place.matchId, at: places().marked.indexOf(place), popover };
      marks.active(place);
      return true;
    },
    repainted() {
      if (shown) marks.active(places().marked.find(({ matchId }) => matchId === shown?.matchId) ?? null);
    },
  };
}
