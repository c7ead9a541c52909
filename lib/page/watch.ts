/**
 * Follows a page that changes: tells, a little later and in one go, which parts want reading again. No work is done inside the
 * observer, a flood becomes one rescan, and a page that never rests is left alone after a while.
 */
export { watchAddress } from './watch-address.ts';

export type PageChange =
  /** Read these again (none contains another), and drop the blocks in them and those no longer in the page. May be empty. */
  | { kind: 'parts'; parts: Element[] }
  /** Too much at once to tell apart: read the whole root again. */
  | { kind: 'all' }
  /** The page changes without end. Nothing more will be told; the reader can still ask for a reading. */
  | { kind: 'gave-up' };

export interface WatchLimits {
  /** Milliseconds from the first change to the telling; changes in between are gathered. */
  gather: number;
  /** Milliseconds after that until an idle moment is no longer waited for. */
  patience: number;
  /** Changes in one telling above which the whole is read again. */
  records: number;
  /** Tellings within `window` milliseconds after which watching ends. A clock that ticks each second stays below it. */
  tellings: number;
  window: number;
  /** Nodes that are Sidelight's own: changes in them are not the page's. */
  isOwn: (node: Node) => boolean;
}

export const WATCH_LIMITS: Readonly<WatchLimits> = {
  gather: 200,
  patience: 500,
  records: 1_000,
  tellings: 60,
  window: 30_000,
  isOwn: (node) => node.nodeName.toLowerCase().startsWith('sidelight-'),
};

/** Attributes that show or hide text. `class` and `style` are left out: pages change them all the time, mostly for nothing. */
const TELLING_ATTRIBUTES = ['hidden', 'open', 'aria-hidden'];

/** Watches everything below `root` until `signal` aborts. Open shadow roots are not looked into. */
export function watchBlocks(
  root: Element,
  onChange: (change: PageChange) => void,
  signal: AbortSignal,
  limits: Readonly<WatchLimits> = WATCH_LIMITS,
): void {
  if (signal.aborted) return;
  let changed = new Set<Element>();
  let records = 0;
  let isWaiting = false;
  let tellings: number[] = [];

  const observer = new MutationObserver((batch) => {
    if (batch.every((record) => isOwnChange(record, limits.isOwn))) return;
    records += batch.length;
    if (records <= limits.records) for (const record of batch) collect(record, changed, limits.isOwn);
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => whenIdle(tell, limits.patience), limits.gather);
  });

  function tell(): void {
    if (signal.aborted) return;
    const isFlood = records > limits.records;
    const parts = isFlood ? [] : outermost([...changed].map(blockOf), root);
    changed = new Set();
    records = 0;
    isWaiting = false;

    const now = performance.now();
    tellings = [...tellings.filter((time) => now - time < limits.window), now];
    if (tellings.length > limits.tellings) {
      observer.disconnect();
      onChange({ kind: 'gave-up' });
    } else {
      onChange(isFlood || parts.includes(root) ? { kind: 'all' } : { kind: 'parts', parts });
    }
  }

  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: TELLING_ATTRIBUTES,
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Safari and some embedded browsers have no idle callback; a frame is the next best moment. */
function whenIdle(work: () => void, patience: number): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: patience });
  else requestAnimationFrame(work);
}

function isOwnChange(record: MutationRecord, isOwn: (node: Node) => boolean): boolean {
  if (isOwn(record.target)) return true;
  if (record.type !== 'childList') return false;
  return [...record.addedNodes, ...record.removedNodes].every(isOwn);
}

/** Adds the elements that one record wants read again. New blocks stand for themselves, so that an appended paragraph costs one. */
function collect(record: MutationRecord, into: Set<Element>, isOwn: (node: Node) => boolean): void {
  if (isOwnChange(record, isOwn)) return;
  if (record.type === 'childList') {
    for (const node of record.addedNodes) {
      if (isOwn(node)) continue;
      if (node.nodeType === Node.ELEMENT_NODE) into.add(node as Element);
      else if (isWords(node)) addParent(record.target, into);
    }
    // A part taken out of a paragraph changes the paragraph; a whole block that goes needs no reading.
    for (const node of record.removedNodes)
      if (isWords(node) || isInlineTag(node)) addParent(record.target, into);
  } else addParent(record.target, into);
}

function addParent(target: Node, into: Set<Element>): void {
  const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement;
  if (element) into.add(element);
}

const isWords = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '';

/** By tag only: what has left the page has no style. */
const isInlineTag = (node: Node): boolean =>
  /^(a|abbr|b|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)$/.test(
    node.nodeName.toLowerCase(),
  );

/** The element itself or, for an inline one, the block that it is part of. */
function blockOf(element: Element): Element {
  let block = element;
  while (block.parentElement && /^(inline|contents)/.test(getComputedStyle(block).display))
    block = block.parentElement;
  return block;
}

/** Those still in the page and inside `root`, without those that lie in another of them. */
function outermost(elements: Element[], root: Element): Element[] {
  const unique = [...new Set(elements)].filter((element) => element.isConnected && root.contains(element));
  const all = new Set(unique);
  return unique.filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (all.has(up)) return false;
    return true;
  });
}
