/** The page's text as it stands: its blocks in reading order, kept in step with a page that changes. */
import { type Block, READ_LIMITS, readBlocks } from '../page/blocks.ts';
import { plain } from '../page/plain.ts';
import { isShownAfter, isShownIn, outermost, rootOf } from '../page/shown.ts';

export interface PageText {
  readonly blocks: readonly Block[];
  /** Part of the page was left unread, because there is too much of it. */
  readonly isCut: boolean;
  /** Reads everything. */
  readAll(): void;
  /**
   * Reads these elements again, and of those around them the ones that have words of their own; drops the blocks in them and those that
   * have left the page. Answers whether that changed anything.
   */
  readAgain(parts: readonly Element[], around?: ReadonlySet<Element>): boolean;
}

/** @param onShadow told of every shadow root that was read */
export function createPageText(document: Document, onShadow?: (root: ShadowRoot) => void): PageText {
  let blocks: Block[] = [];
  let isCut = false;

  const read = (root: Element | Document): Block[] =>
    readBlocks(root, {
      ...READ_LIMITS,
      onShadow,
      onLimit: () => {
        isCut = true;
      },
    });

  return {
    get blocks() {
      return blocks;
    },
    get isCut() {
      return isCut;
    },
    readAll() {
      isCut = false;
      blocks = read(document);
    },
    readAgain(parts, around) {
      const before = blocks;
      const wordy = before.filter((block) => around?.has(block.element) || isTorn(block));
      const again = outermost([...parts, ...wordy.map(({ element }) => element)]);
      const dropped = new Set(again);
      blocks = before.filter(({ element }) => plain(element, 'isConnected') && !isShownIn(element, dropped));
      let isChanged = blocks.length < before.length;
      for (const part of again) {
        const fresh = read(part);
        isChanged ||= fresh.length > 0;
        blocks.splice(placeOf(part, blocks), 0, ...fresh);
      }
      return isChanged;
    },
  };
}

/** Whether a node of a block was emptied or taken out of it. Where one is first emptied and then moved, nothing else tells where it stood. */
const isTorn = ({ element, pieces }: Block): boolean =>
  pieces.nodes.some(
    (node, at) =>
      pieces.raws[at]! >= node.length ||
      !node.isConnected ||
      (rootOf(node) === rootOf(element) && !plain(element, 'contains').call(element, node)),
  );

/** How many of the blocks, which stand in reading order, come before a part of the page. */
function placeOf(part: Element, blocks: readonly Block[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isShownAfter(blocks[middle]!.pieces.nodes[0]!, part)) high = middle;
    else low = middle + 1;
  }
  return low;
}
