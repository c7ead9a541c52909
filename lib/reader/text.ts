/** The page's text as it stands: its blocks in reading order, kept in step with a page that changes. */
import { type Block, READ_LIMITS, readBlocks } from '../page/blocks.ts';

export interface PageText {
  readonly blocks: readonly Block[];
  /** Part of the page was left unread, because there is too much of it. */
  readonly isCut: boolean;
  /** Reads everything. */
  readAll(): void;
  /** Reads these elements again, drops the blocks in them and those that have left the page. Answers whether that changed anything. */
  readAgain(parts: readonly Element[]): boolean;
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
    readAgain(parts) {
      const before = blocks;
      const torn = before.filter(isTorn);
      blocks = blocks.filter(({ element }) => element.isConnected);
      let isChanged = blocks.length < before.length;
      for (const part of [...parts, ...torn.map(({ element }) => element)]) {
        if (!part.isConnected) continue;
        const fresh = read(part);
        const isIn = ({ element }: Block): boolean => part.contains(standIn(element, part));
        const kept = blocks.filter((block) => !isIn(block));
        if (kept.length === blocks.length && fresh.length === 0) continue;
        isChanged = true;
        const at = kept.findIndex(({ pieces }) => isBefore(part, pieces.nodes[0]!));
        blocks = at < 0 ? [...kept, ...fresh] : kept.toSpliced(at, 0, ...fresh);
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
      (node.getRootNode() === element.getRootNode() && !element.contains(node)),
  );

/** The node itself or the shadow host around it that stands in the tree of `other`: across trees nothing contains anything. */
function standIn(node: Node, other: Element): Node {
  const tree = other.getRootNode();
  let here = node;
  for (;;) {
    const root = here.getRootNode();
    if (root === tree || !('host' in root)) return here;
    here = (root as ShadowRoot).host;
  }
}

/** Whether text follows. Its element may stand around both. */
function isBefore(part: Element, text: Text): boolean {
  const position = part.compareDocumentPosition(standIn(text, part));
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0
  );
}
