/**
 * Paints marks with the CSS Custom Highlight API: the page's DOM is not touched. The registry is shared with the page's own scripts,
 * so nothing is taken for granted there. How the marks look stands in marks.css.
 */

/** The names in `CSS.highlights`, as marks.css uses them. */
export const MARK_NAMES = {
  same: 'sidelight-same',
  differs: 'sidelight-differs',
  active: 'sidelight-active',
} as const;

export type MarkKind = 'same' | 'differs';

/** A stretch of the page to mark. Callers may carry more along. */
export interface Mark {
  range: Range;
  kind: MarkKind;
}

export interface Marks {
  /** False where the browser cannot paint marks (Firefox before 140): the side panel's list is all there is then. */
  readonly supported: boolean;
  /** Replaces all marks. The active mark stays only if it is among them. */
  set(marks: readonly Mark[]): void;
  /** Lifts one mark out (the one whose popover is open), or none. */
  active(mark: Mark | null): void;
}

/** Where marks overlap, the higher number is painted on top. */
const PRIORITY = { same: 0, differs: 1, active: 2 } as const;

/** Starts painting; all marks go when `signal` aborts. */
export function createMarks(signal: AbortSignal): Marks {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS))
    return { supported: false, set() {}, active() {} };

  const registry = CSS.highlights;
  const layers = { same: new Highlight(), differs: new Highlight(), active: new Highlight() };
  const kinds = ['same', 'differs', 'active'] as const;
  for (const kind of kinds) {
    layers[kind].priority = PRIORITY[kind];
    // A copy of the extension that was ended without a word has left its marks.
    registry.delete(MARK_NAMES[kind]);
  }
  let ranges = new Set<Range>();
  let active: Range | null = null;

  /** Registered at each change: the page may have cleared the registry meanwhile. */
  function register(): void {
    for (const kind of kinds) {
      if (layers[kind].size > 0) registry.set(MARK_NAMES[kind], layers[kind]);
      else unregister(kind);
    }
  }

  /** Leaves alone what a newer copy of the extension has put under the same name. */
  function unregister(kind: (typeof kinds)[number]): void {
    if (registry.get(MARK_NAMES[kind]) === layers[kind]) registry.delete(MARK_NAMES[kind]);
  }

  function lift(range: Range | null): void {
    layers.active.clear();
    if (range) layers.active.add(range);
    active = range;
  }

  signal.addEventListener('abort', () => {
    for (const kind of kinds) {
      unregister(kind);
      layers[kind].clear();
    }
  });

  return {
    supported: true,
    set(marks) {
      if (signal.aborted) return;
      layers.same.clear();
      layers.differs.clear();
      for (const mark of marks) layers[mark.kind].add(mark.range);
      ranges = new Set(marks.map((mark) => mark.range));
      // Kept here, as Firefox lets no content script go through a Highlight's ranges.
      if (active && !ranges.has(active)) lift(null);
      register();
    },
    active(mark) {
      if (signal.aborted) return;
      lift(mark && ranges.has(mark.range) ? mark.range : null);
      register();
    },
  };
}
