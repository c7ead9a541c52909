/** The reader of a page: its visits, its marks and the way from a mark to its popover. What it needs of the extension it is given. */
import type { ClaimIndex } from '../index/open.ts';
import type { PageSummary } from '../messaging/protocol.ts';
import type { PacksInUse } from '../packs/in-use/in-use.ts';
import { createMarks } from '../page/marks.ts';
import { nextTurn, whenIdle } from '../schedule/schedule.ts';
import { door, type Showing } from './door.ts';
import { claimsMarked, type PlaceOptions } from './places.ts';
import type { Ports } from './ports.ts';
import type { Report } from './report.ts';
import { startSession } from './session.ts';
import { noteTime } from './timings.ts';
import { followVisits } from './visits.ts';

export interface ReaderParts {
  document: Document;
  openIndex(): ClaimIndex;
  ports: Ports;
  /** Which packs the page is compared with. */
  packs(): PacksInUse | Promise<PacksInUse>;
  /** The reader's word on matches and marks, asked whenever they are painted. */
  placing?: (() => Pick<PlaceOptions, 'isLowered' | 'marking'>) | undefined;
  report: Report;
  signal: AbortSignal;
}

export interface Reader {
  /** What was found so far, compared with the claims. */
  summary(): Promise<PageSummary>;
  /** Scrolls to a match and opens its popover; false when it is no longer on the page. */
  show(matchId: string): Promise<boolean>;
  /** Paints the marks anew; for when other matches are lowered than before. */
  repaint(): void;
  /** Begins the visit anew; for when other packs are in use than before. */
  restart(): void;
}

/** Milliseconds that the popover's script waits for an idle moment. */
const PATIENCE = 2_000;

/** Reads the page, and each one that the address changes to, until the signal aborts: then its marks and popover go too. */
export function startReader({
  document,
  openIndex,
  ports,
  packs,
  placing,
  report,
  signal,
}: ReaderParts): Reader {
  const marks = createMarks(signal);
  let index: ClaimIndex | null = null;

  const { visit, restart } = followVisits((visitSignal, settle) => {
    let showing: Showing | null = null;
    const session = startSession({
      document,
      marks,
      async openIndex() {
        // A task of its own: with the start of the script and the reading of the page before it, it would be too long for one.
        if (!index) await nextTurn();
        // Opened while the answer is on its way: it is nearly always yes.
        index ??= openIndex();
        return (await packs()).bundled ? index : null;
      },
      matchElsewhere: async (blocks, facts) =>
        (await packs()).installed === '' ? { found: [], isWhole: true } : ports.match(blocks, facts),
      onArticle: ports.style,
      onPainted: (places) => {
        ports.count(claimsMarked(places));
        showing?.repainted();
        // Before the first click, so that it need not wait; and the marks may look different once they are compared.
        if (places.marked.length > 0) noteTime('marked');
        if (places.marked.length > 0 && !showing) void whenIdle(PATIENCE).then(fetchShowing);
      },
      onStep: noteTime,
      placing: () => ({ ...placing?.(), differsOf: (match) => showing?.differs(match) ?? [] }),
      report,
      settle,
      signal: visitSignal,
    });

    /** Brings the popover's script; null when it cannot be had or the visit has ended. */
    async function fetchShowing(): Promise<Showing | null> {
      if (visitSignal.aborted) return null;
      // Asked twice: a page that was put aside by the browser and brought back has lost the answer it was waiting for.
      const isThere = door() !== null || (await ports.fetchPopover()) || (await ports.fetchPopover());
      const open = isThere ? door() : null;
      if (!open || visitSignal.aborted) return null;
      if (!showing) {
        showing = open({
          document,
          marks,
          places: session.places,
          page: session.summary,
          signal: visitSignal,
        });
        session.repaint();
      }
      return showing;
    }

    return { session, fetchShowing };
  }, signal);

  document.defaultView?.addEventListener(
    'click',
    (event) => {
      const { session, fetchShowing } = visit();
      // The page has had the click before: what it handled itself is left to it.
      if (session.places().marked.length === 0) return;
      fetchShowing()
        .then((showing) => showing?.clicked(event))
        .catch(report);
    },
    { signal },
  );

  return {
    async summary() {
      const { session, fetchShowing } = visit();
      if (session.places().all.length > 0) await fetchShowing();
      return session.summary();
    },
    repaint: () => visit().session.repaint(),
    restart,
    async show(matchId) {
      const { session, fetchShowing } = visit();
      const showing = await fetchShowing();
      const place = session.places().all.find((one) => one.matchId === matchId);
      // A live range outlives its text: it shrinks to nothing where the text was.
      const isThere = place !== undefined && !place.range.collapsed && place.range.startContainer.isConnected;
      return isThere && ((await showing?.open(place, null)) ?? false);
    },
  };
}
