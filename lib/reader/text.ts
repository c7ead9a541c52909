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
      blocks = blocks.filter(({ element }) => element.isConnected);
      let isChanged = blocks.length < before.length;
      for (const part of parts) {
        if (!part.isConnected) continue;
        const fresh = read(part);
        const isIn = ({ element }: Block): boolean => part.contains(standIn(element, part));
        const first = blocks.findIndex(isIn);
        const kept = blocks.filter((block) => !isIn(block));
        if (first < 0 && fresh.length === 0) continue;
        isChanged = true;
        // Where its blocks stood before; a part that is new goes before the first block that follows it in the page.
        const at = first >= 0 ? first : kept.findIndex((block) => isBefore(part, block.element));
        blocks = at < 0 ? [...kept, ...fresh] : kept.toSpliced(at, 0, ...fresh);
      }
      return isChanged;
    },
  };
}

/** The element itself or the shadow host around it that stands in the tree of `other`: across trees nothing contains anything. */
function standIn(element: Element, other: Element): Element {
  const tree = other.getRootNode();
  let here = element;
  for (;;) {
    const root = here.getRootNode();
    if (root === tree || !('host' in root)) return here;
    here = (root as ShadowRoot).host;
  }
}

function isBefore(part: Element, element: Element): boolean {
  const position = part.compareDocumentPosition(standIn(element, part));
  return (
    (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0
  );
}
