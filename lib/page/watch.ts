/**
 * Follows a page that changes: tells, a little later and in one go, which parts want reading again. No work is done inside the
 * observer, a flood becomes one rescan, what reading costs is kept to a share of the time, and a page that never rests is left alone.
 *
 * What a sheet of styles shows or hides may be anywhere: when one comes, goes or has loaded, all is read again. Rules that a script puts into
 * one are told by nothing: what they show or hide is read anew at the next change there.
 */
import { plain } from './plain.ts';
import { shadowOf } from './shadow.ts';
import { blockOf, outermost, rootOf, shownParent } from './shown.ts';

export { watchAddress } from './watch-address.ts';

export type PageChange =
  /**
   * Read `parts` again (none contains another), and drop the blocks in them and those no longer in the page. Something came to or went from
   * `around` too: where that has words of its own, they may be read otherwise than before. Both may be empty.
   */
  | { kind: 'parts'; parts: Element[]; around: ReadonlySet<Element> }
  /** The first reading, or too much at once to tell apart: read the whole root. */
  | { kind: 'all' }
  /** The page changes without end. Nothing more will be told; the reader can still ask for a reading. */
  | { kind: 'gave-up' };

export interface WatchLimits {
  /** Milliseconds until the first telling: a page that has just changed its address still shows the old text. */
  settle: number;
  /** Milliseconds from the first change to the telling; changes in between are gathered. */
  gather: number;
  /** Milliseconds after that until an idle moment is no longer waited for. */
  patience: number;
  /** Changes in one telling above which the whole is read again. */
  records: number;
  /**
   * Share of the time, from the first reading on, that hearing of changes and reading again may take. What collecting garbage and drawing marks takes
   * comes on top and is not seen here: the profiler saw 1.5% in a run of 12 s, beside other work 1.2% to 2.2% in four, and 1.7% to 2.6% where 1.5% was asked for.
   */
  share: number;
  /** Milliseconds of reading that are free, so that a page which changes once is followed at once. */
  credit: number;
  /** Milliseconds by which the time that changes wait for their telling may outgrow the time without any; after that, watching ends. */
  unrest: number;
}

export const WATCH_LIMITS: Readonly<WatchLimits> = {
  settle: 0,
  gather: 200,
  patience: 500,
  records: 1_000,
  share: 0.01,
  credit: 50,
  unrest: 15_000,
};

/** Milliseconds of unrest that each hearing of changes stands for: a page that is heard of more than thirty times a second never rests. */
const UNREST_OF_BATCH = 30;

/** More changes than can be told apart. */
const FLOOD = Number.POSITIVE_INFINITY;

const OPTIONS: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'open', 'aria-hidden', 'class', 'style'],
};

/**
 * Tells of everything below `root`, first of all as a whole, until `signal` aborts. What `onChange` promises is waited for, and its time is
 * what reading costs.
 *
 * @returns adds a shadow root to what is watched: no change in it is heard of outside
 */
export function watchBlocks(
  root: Element,
  onChange: (change: PageChange) => Promise<void> | void,
  signal: AbortSignal,
  limits: Readonly<WatchLimits> = WATCH_LIMITS,
): (shadow: ShadowRoot) => void {
  let changed = new Set<Element>();
  let thinned = new Set<Element>();
  let restyled = new Set<Element>();
  let records = FLOOD;
  let sheets = 0;
  let isWaiting = true;
  let unrest = 0;
  let batches = 0;
  let since = 0;
  let begun = 0;
  let told = 0;
  let spent = 0;
  const looks = new WeakMap<Element, string>();

  const observer = new MutationObserver((batch) => {
    const start = performance.now();
    batches++;
    for (const record of batch) {
      // All will be read again, whatever else changes.
      if (records > limits.records) break;
      if (isOwnChange(record)) continue;
      if (/^(class|style)$/.test(record.attributeName ?? '')) restyled.add(record.target as Element);
      else if (++records <= limits.records) collect(record, changed, thinned);
    }
    spent += performance.now() - start;
    if (!isWaiting) wait();
  });

  function wait(): void {
    isWaiting = records + restyled.size > 0;
    if (!isWaiting) return;
    since = performance.now();
    batches = 0;
    unrest = Math.max(0, unrest - (since - told));
    const owed = (spent - limits.credit) / limits.share - (since - begun);
    setTimeout(requestIdleCallback, Math.max(limits.gather, owed), tell, { timeout: limits.patience });
  }

  /** What has happened since the last telling; null when it was nothing but style, and nothing looks otherwise. */
  function gathered(): PageChange | null {
    for (const element of restyled) {
      const look = lookOf(element);
      if (look !== looks.get(element)) changed.add(element);
      looks.set(element, look);
    }
    restyled = new Set();
    const { length } = document.styleSheets;
    if (sheets !== length) records = FLOOD;
    sheets = length;
    if (records + changed.size === 0) return null;
    const isFlood = Math.max(records, changed.size) > limits.records;
    const parts = isFlood ? [] : outermost([...changed].map(blockOf));
    const homes = isFlood ? [] : [...thinned, ...parts.map(shownParent)];
    const around = new Set(homes.filter((home) => home !== null).map(blockOf));
    changed = new Set();
    thinned = new Set();
    records = 0;
    return isFlood || parts.includes(root) ? { kind: 'all' } : { kind: 'parts', parts, around };
  }

  async function tell(): Promise<void> {
    if (signal.aborted) return;
    const start = performance.now();
    const change = gathered();
    if (change) {
      // What the budget holds back is the page's doing only where it went on changing.
      unrest += Math.min(start - since, Math.max(limits.gather + limits.patience, batches * UNREST_OF_BATCH));
      if (begun && unrest > limits.unrest) {
        observer.disconnect();
        void onChange({ kind: 'gave-up' });
        return;
      }
      await onChange(change);
    }
    told = performance.now();
    // The first reading is what the page was opened for: only what follows counts.
    if (begun === 0) begun = told;
    else spent += told - start;
    wait();
  }

  /** What the tree does not tell: other nodes stand in a slot, or a sheet has loaded. */
  function hear({ target, currentTarget, type }: Event): void {
    if (type === 'load' && !('sheet' in (target as Element))) return;
    const { host } = currentTarget as Partial<ShadowRoot>;
    if (host) changed.add(host);
    records += host ? 1 : FLOOD;
    if (!isWaiting) wait();
  }

  observer.observe(root, OPTIONS);
  document.addEventListener('load', hear, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());
  if (limits.settle) setTimeout(tell, limits.settle);
  else queueMicrotask(tell);
  return (shadow) => {
    observer.observe(shadow, OPTIONS);
    shadow.addEventListener('load', hear, { capture: true, signal });
    shadow.addEventListener('slotchange', hear, { capture: true, signal });
  };
}

/**
 * Whether an element is seen, and how high it is: pages change classes and styles all the time, mostly for nothing, and what shows or
 * hides text changes one of these, on the element or on what holds it.
 */
function lookOf(element: Element): string {
  const isSeen = plain(element, 'checkVisibility').call(element, {
    opacityProperty: true,
    visibilityProperty: true,
  });
  return `${isSeen} ${element.scrollHeight} ${(element as HTMLElement).offsetHeight}`;
}

/** Nodes that are Sidelight's own: changes in them are not the page's. */
const isOwn = (node: Node): boolean => /^sidelight-/i.test(plain(node as Element, 'nodeName'));

function isOwnChange({ target, type, addedNodes, removedNodes }: MutationRecord): boolean {
  return isOwn(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn));
}

/**
 * Adds the elements that one record wants read again. New blocks stand for themselves, so that an appended paragraph costs one.
 *
 * @param thinned gets what has lost something: for the block that goes nothing is read, for the words that it parted all
 */
function collect(
  { target, type, addedNodes, removedNodes }: MutationRecord,
  into: Set<Element>,
  thinned: Set<Element>,
): void {
  const element = homeOf(target);
  if (!element) return;
  // What stands in a host decides what its slots show.
  if (type !== 'childList' || shadowOf(element)) into.add(element);
  else thinned.add(element);
  // Whether a form is a page or a thing to fill in is judged by all that it holds.
  const form = plain(element, 'closest').call(element, 'form');
  if (form && [...addedNodes, ...removedNodes].some(isElement)) into.add(form);
  for (const node of addedNodes)
    if (isElement(node)) into.add(node);
    else if (node.nodeValue?.trim()) into.add(element);
  // A sheet that goes from a shadow root may have hidden anything there; one that comes is heard of when it has loaded.
  const { host } = rootOf(target);
  if (host && [...removedNodes].some(holdsSheet)) into.add(host);
}

const holdsSheet = (node: Node): unknown =>
  'sheet' in node || (isElement(node) && plain(node, 'querySelector').call(node, 'link,style'));

const isElement = (node: Node): node is Element => plain(node as Element, 'nodeType') === Node.ELEMENT_NODE;

/** The element itself or the one around a node: at the top of a shadow root, its host. */
function homeOf(node: Node | null): Element | null {
  if (!node || isElement(node)) return node;
  return (node as Partial<ShadowRoot>).host ?? homeOf(node.parentNode);
}
