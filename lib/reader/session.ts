/**
 * One visit of one page: gate, read, match, paint, follow; until its signal aborts. It knows the page and the matcher, and nothing of the
 * extension around them.
 */
import type { ClaimIndex } from '../index/open.ts';
import { joinSentences } from '../match/join.ts';
import { matchBlocks } from '../match/matcher.ts';
import type { FoundMatch } from '../match/types.ts';
import type { PageSummary } from '../messaging/protocol.ts';
import type { Block } from '../page/blocks.ts';
import { articleVerdict } from '../page/gate.ts';
import type { Marks } from '../page/marks.ts';
import { pageMetadata } from '../page/metadata.ts';
import { type PageChange, WATCH_LIMITS, watchBlocks } from '../page/watch.ts';
import { inSlices } from '../schedule/schedule.ts';
import { createElsewhere } from './elsewhere.ts';
import { createMatching, type Found } from './matching.ts';
import { createNames, NO_PLACES, type PlaceOptions, type Places, placesOf } from './places.ts';
import type { Ports } from './ports.ts';
import type { Report } from './report.ts';
import { summaryOf } from './summary.ts';
import { createPageText } from './text.ts';

export interface SessionParts {
  document: Document;
  marks: Marks;
  /** Opens the bundled claim index; asked for only on an article, and null where its pack is switched off. */
  openIndex(): ClaimIndex | null | Promise<ClaimIndex | null>;
  /** Matches blocks with the installed packs; left out where none is in use. */
  matchElsewhere?: Ports['match'] | undefined;
  /** Told when the page has turned out to be an article, before it is read. */
  onArticle(): void;
  /** Told whenever the marks were painted, also when none are left. */
  onPainted(places: Places): void;
  /** Told how far the first reading has come. */
  onStep?(step: 'judged' | 'read' | 'opened' | 'painted'): void;
  /** What bears on the places of matches, asked whenever they are painted; left out: nothing. */
  placing?: (() => PlaceOptions) | undefined;
  report: Report;
  /** Milliseconds until the first reading: a page that has just changed its address still shows the old text. */
  settle: number;
  signal: AbortSignal;
}

export interface Session {
  summary(): PageSummary;
  places(): Places;
  /** Paints what was found before, as matches may have been compared, lowered or raised. */
  repaint(): void;
}

type Change = Exclude<PageChange, { kind: 'gave-up' }>;

/** How often a page that is no article is looked at again when it changes; articles that load late are there by then. */
const MOST_LOOKS = 20;

/** Reads a page and follows its changes until the signal aborts. */
export function startSession(parts: SessionParts): Session {
  const { document, marks, report, signal } = parts;
  const text = createPageText(document, (root) => watchShadow(root));
  const matching = createMatching<FoundMatch>(async (texts, facts, budget, ending, early) => {
    const index = await parts.openIndex();
    parts.onStep?.('opened');
    if (!index) return { status: 'done', value: [] };
    return inSlices(matchBlocks(index, texts, facts), budget, ending, (step) => step && early(step));
  });
  const elsewhere =
    parts.matchElsewhere && createElsewhere(parts.matchElsewhere, () => paint(painted), signal);
  const nameOf = createNames();
  let status: PageSummary['status'] = 'reading';
  let metadata = pageMetadata(document);
  let places = NO_PLACES;
  let painted: Found<FoundMatch> = new Map();
  let isArticle = false;
  let looks = 0;

  function paint(found: Found<FoundMatch>): void {
    painted = found;
    const all = {
      get: (block: Block) =>
        isArticle ? joinSentences(found.get(block), elsewhere?.found.get(block)) : undefined,
    };
    places = placesOf(text.blocks, all, nameOf, parts.placing?.());
    marks.set(places.marked);
    parts.onPainted(places);
  }

  /** Whether the page is an article now; asked again while it is not, and when everything may have changed. */
  function judge(change: Change): boolean {
    if (isArticle && change.kind === 'parts') return true;
    if (!isArticle && looks++ >= MOST_LOOKS) return false;
    const wasArticle = isArticle;
    isArticle = articleVerdict(document).article;
    if (isArticle && !wasArticle) parts.onArticle();
    return isArticle;
  }

  async function take(change: Change): Promise<void> {
    const isFirst = places === NO_PLACES;
    const wasArticle = isArticle;
    if (!judge(change)) {
      status = 'not-an-article';
      paint(new Map());
      return;
    }
    if (isFirst) parts.onStep?.('judged');
    // On a page that has only now become one, all of it is new.
    const isWhole = change.kind === 'all' || !wasArticle;
    if (isWhole || change.parts.some((part) => document.head?.contains(part)))
      metadata = pageMetadata(document);
    if (isWhole) text.readAll();
    else if (!text.readAgain(change.parts, change.around)) return;
    if (isFirst) parts.onStep?.('read');

    let latest: Found<FoundMatch> = new Map();
    const outcome = await matching.run(
      text.blocks,
      { published: metadata.published },
      (found) => {
        latest = found;
        // The first time what is found is shown at once; later on the marks that stand stay until all are known.
        if (isFirst) paint(found);
      },
      signal,
    );
    if (outcome === 'aborted') return;
    paint(latest);
    elsewhere?.ask(text.blocks, { published: metadata.published });
    status = outcome === 'out-of-time' || text.isCut ? 'stopped-early' : 'done';
    if (isFirst) parts.onStep?.('painted');
  }

  /** Until the installed packs have been asked once, the page has not been compared with all there is. */
  function overall(): PageSummary['status'] {
    if (status !== 'done' || !elsewhere) return status;
    if (elsewhere.isFirst) return 'reading';
    return elsewhere.isWhole ? 'done' : 'stopped-early';
  }

  const watchShadow = watchBlocks(
    document.documentElement,
    async (change) => {
      try {
        if (change.kind !== 'gave-up') await take(change);
        else if (isArticle) status = 'left';
      } catch (error) {
        status = 'stopped-early';
        report(error);
      }
    },
    signal,
    { ...WATCH_LIMITS, settle: parts.settle },
  );

  return {
    summary: () => summaryOf(overall(), metadata, places),
    places: () => places,
    repaint: () => paint(painted),
  };
}
