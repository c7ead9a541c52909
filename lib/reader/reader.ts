/** The reader of a page: its visits, its marks and the way from a mark to its popover. What it needs of the extension it is given. */
import type { ClaimIndex } from '../index/open.ts';
import type { PageSummary } from '../messaging/protocol.ts';
import { createMarks } from '../page/marks.ts';
import type { Marking } from '../settings/marking.ts';
import { watchClicks } from './clicks.ts';
import { claimsMarked, type IsLowered } from './places.ts';
import { door } from './popover-door.ts';
import type { Ports } from './ports.ts';
import type { Report } from './report.ts';
import { whenIdle } from './schedule.ts';
import { startSession } from './session.ts';
import { createShowing } from './showing.ts';
import { noteTime } from './timings.ts';
import { followVisits } from './visits.ts';

export interface ReaderParts {
  document: Document;
  openIndex(): ClaimIndex;
  ports: Ports;
  isLowered?: IsLowered | undefined;
  marking?: (() => Marking) | undefined;
  report: Report;
  signal: AbortSignal;
}

export interface Reader {
  summary(): PageSummary;
  /** Scrolls to a match and opens its popover; false when it is no longer on the page. */
  show(matchId: string): Promise<boolean>;
  /** Paints the marks anew; for when other matches are lowered than before. */
  repaint(): void;
}

/** Milliseconds that the popover's script waits for an idle moment. */
const PATIENCE = 2_000;

export function startReader(parts: ReaderParts): Reader {
  const { document, openIndex, ports, isLowered, marking, report, signal } = parts;
  const marks = createMarks(signal);
  let index: ClaimIndex | null = null;

  const visit = followVisits((visitSignal, settle) => {
    const showing = createShowing({
      document,
      marks,
      places: () => session.places(),
      url: () => session.summary().url,
      fetchPopover: ports.fetchPopover,
      signal: visitSignal,
    });
    const session = startSession({
      document,
      marks,
      openIndex: () => {
        index ??= openIndex();
        return index;
      },
      onArticle: ports.style,
      onPainted: (places) => {
        ports.count(claimsMarked(places));
        showing.repainted();
        if (places.marked.length > 0) void fetchSoon(visitSignal);
      },
      onStep: noteTime,
      isLowered,
      marking,
      report,
      settle,
      signal: visitSignal,
    });
    return { session, showing };
  }, signal);

  /** Before the first click, so that it need not wait. */
  async function fetchSoon(visitSignal: AbortSignal): Promise<void> {
    await whenIdle(PATIENCE);
    if (!visitSignal.aborted && (await ports.fetchPopover())) door()?.follow(marked, signal);
  }

  const marked = () => visit().session.places().marked;
  watchClicks(
    document,
    marked,
    ports.fetchPopover,
    (place, point) => void visit().showing.open(place, point).catch(report),
    signal,
  );

  return {
    summary: () => visit().session.summary(),
    repaint: () => visit().session.repaint(),
    async show(matchId) {
      const { session, showing } = visit();
      const place = session.places().all.find((one) => one.matchId === matchId);
      // A live range outlives its text: it shrinks to nothing where the text was.
      const isThere = place !== undefined && !place.range.collapsed && place.range.startContainer.isConnected;
      return isThere && showing.open(place, null);
    },
  };
}
