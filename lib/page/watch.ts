/**
 * Follows a page that changes: tells, a little later and in one go, which parts want reading again. No work is done inside the
 * observer, a flood becomes one rescan, what reading costs is kept to a share of the time, and a page that never rests is left alone.
 */
import { plain } from './plain.ts';

export { watchAddress } from './watch-address.ts';

export type PageChange =
  /** Read these again (none contains another), and drop the blocks in them and those no longer in the page. May be empty. */
  | { kind: 'parts'; parts: Element[] }
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
  /** Share of the time, from the first reading on, that reading again may take. */
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
  share: 0.02,
  credit: 200,
  unrest: 15_000,
};

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
  let restyled = new Set<Element>();
  let records = Number.POSITIVE_INFINITY;
  let isWaiting = true;
  let unrest = 0;
  let since = 0;
  let begun = 0;
  let told = 0;
  let spent = 0;
  const looks = new WeakMap<Element, string>();

  const observer = new MutationObserver((batch) => {
    for (const record of batch) {
      if (isOwnChange(record)) continue;
      if (/^(class|style)$/.test(record.attributeName ?? '')) restyled.add(record.target as Element);
      else if (++records <= limits.records) collect(record, changed);
    }
    if (!isWaiting) wait();
  });

  function wait(): void {
    isWaiting = records + restyled.size > 0;
    if (!isWaiting) return;
    since = performance.now();
    unrest = Math.max(0, unrest - (since - told));
    const owed = (spent - limits.credit) / limits.share - (since - begun);
    setTimeout(() => whenIdle(() => void tell(), limits.patience), Math.max(limits.gather, owed));
  }

  /** What has happened since the last telling; null when it was nothing but style, and nothing looks otherwise. */
  function gathered(): PageChange | null {
    for (const element of restyled) {
      const look = lookOf(element);
      if (looks.get(element) !== look) changed.add(partOf(element));
      looks.set(element, look);
    }
    const isNothing = records + changed.size === 0;
    const isFlood = Math.max(records, changed.size) > limits.records;
    const parts = isFlood ? [] : outermost([...changed].map(blockOf));
    changed = new Set();
    restyled = new Set();
    records = 0;
    if (isNothing) return null;
    return isFlood || parts.includes(root) ? { kind: 'all' } : { kind: 'parts', parts };
  }

  async function tell(): Promise<void> {
    if (signal.aborted) return;
    const start = performance.now();
    const change = gathered();
    if (change) {
      // What the budget holds back is not the page's doing.
      unrest += Math.min(start - since, limits.gather + limits.patience);
      if (begun > 0 && unrest > limits.unrest) {
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

  observer.observe(root, OPTIONS);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  if (limits.settle > 0) setTimeout(() => void tell(), limits.settle);
  else queueMicrotask(() => void tell());
  return (shadow) => observer.observe(shadow, OPTIONS);
}

/** Safari and some embedded browsers have no idle callback; a frame is the next best moment. */
function whenIdle(work: () => void, patience: number): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: patience });
  else requestAnimationFrame(work);
}

/**
 * Whether an element is seen, and how high it is: pages change classes and styles all the time, mostly for nothing, and what shows or
 * hides text changes one of these, on the element or on what holds it.
 */
function lookOf(element: Element): string {
  const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return `${isSeen} ${element.scrollHeight} ${(element as HTMLElement).offsetHeight}`;
}

/** Nodes that are Sidelight's own: changes in them are not the page's. */
const isOwn = (node: Node): boolean => node.nodeName.toLowerCase().startsWith('sidelight-');

function isOwnChange({ target, type, addedNodes, removedNodes }: MutationRecord): boolean {
  return isOwn(target) || (type === 'childList' && [...addedNodes, ...removedNodes].every(isOwn));
}

/** Adds the elements that one record wants read again. New blocks stand for themselves, so that an appended paragraph costs one. */
function collect(record: MutationRecord, into: Set<Element>): void {
  const { target, type, addedNodes, removedNodes } = record;
  let isParent = type === 'characterData' || (removedNodes.length > 0 && standsBetweenWords(record, target));
  for (const node of addedNodes) {
    if (node.nodeType === Node.ELEMENT_NODE) into.add(partOf(node as Element));
    else isParent ||= isWords(node);
  }
  // A part taken out of a paragraph changes the paragraph; a whole block that goes needs no reading.
  for (const node of removedNodes) isParent ||= isWords(node) || isInlineTag(node);
  const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : parentOf(target);
  if (type === 'attributes') into.add(partOf(target as Element));
  else if (isParent && element) into.add(element);
}

type Neighbours = Pick<MutationRecord, 'previousSibling' | 'nextSibling'>;

/** The element, or the one around it where it stands between words: as it comes or is hidden they are read apart, or as one. */
const partOf = (element: Element): Element => {
  const around = parentOf(element);
  return (around && standsBetweenWords(element, around) && around) || element;
};

const standsBetweenWords = ({ previousSibling, nextSibling }: Neighbours, around: Node): boolean =>
  endsInWords(previousSibling, 'previousSibling', around) && endsInWords(nextSibling, 'nextSibling', around);

/** Whether words come next, to either side. At the end of an inline element, which may lie in the middle of a line, what is behind it counts. */
function endsInWords(from: Node | null, way: keyof Neighbours, around: Node | null): boolean {
  let node = from;
  // White space, comments, breaks and drawings hold no words.
  while (node && !isWords(node) && (!node.firstChild || node.nodeName === 'svg')) node = node[way];
  if (node) return isWords(node) || isInlineTag(node);
  return around !== null && isInlineTag(around) && endsInWords(around[way], way, parentOf(around));
}

const isWords = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '';

/** By tag only: what has left the page has no style. Elements of a page's own making are inline unless they are told otherwise. */
const isInlineTag = (node: Node): boolean =>
  /^(a|abbr|b|bd[io]|cite|code|d(ata|el|fn)|em|font|i|ins|kbd|label|mark|q|r[bpt]|ruby|s|samp|slot|small|span|strong|su[bp]|time|u|var|.+-.*)$/i.test(
    node.nodeName,
  );

/** The element around a node: at the top of a shadow root, its host. */
const parentOf = (node: Node): Element | null =>
  plain(node as Element, 'parentElement') ??
  (plain(node as Element, 'getRootNode').call(node) as Partial<ShadowRoot>).host ??
  null;

/** The element itself or, for an inline one, the block that it is part of. */
function blockOf(element: Element): Element {
  for (let block = element; ; ) {
    const { display } = getComputedStyle(block);
    const isPart = /^(inline|contents)/.test(display) || (display === 'none' && isInlineTag(block));
    const parent = isPart ? parentOf(block) : null;
    if (!parent) return block;
    block = parent;
  }
}

/** Those still in the page, without those that lie in another of them. */
function outermost(elements: Element[]): Element[] {
  const all = new Set(elements.filter((element) => element.isConnected));
  return [...all].filter((element) => {
    for (let up = parentOf(element); up; up = parentOf(up)) if (all.has(up)) return false;
    return true;
  });
}
