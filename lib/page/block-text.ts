/**
 * The text of a block and the way back: characters are gathered from Text nodes, white space is collapsed on the way, and a compact
 * table remembers which node and offset each stretch came from. Knows Text nodes, and nothing of styles or tags.
 */

/** What a reader takes for a space: every run of these becomes one U+0020. */
const WHITE = /[\t\n\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** What a reader does not see: soft hyphens, zero-width characters, direction marks. Dropped. */
const UNSEEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

const GAP = new RegExp(`(?:${WHITE.source}|${UNSEEN.source})+`, 'g');
const BLANK_LINE = /\n[\t\f\r ]*\n|\r[\t\f\r ]*\r/;

/**
 * Where a block's characters come from, as three columns. Row `i` says: the characters from `starts[i]` up to the next row's start
 * are, one for one, those of `nodes[i]` from `raws[i]` on. All counts are UTF-16 code units; `starts` ascends from 0.
 */
export interface Pieces {
  starts: number[];
  nodes: Text[];
  raws: number[];
}

/** One paragraph, heading, list item, cell or the like, as a reader reads it. */
export interface Block {
  /** The nearest block-level element that holds the text. Two blocks may share it (text before and after a nested block). */
  element: Element;
  /** Readable text: one line, no space at either end, never two in a row. Never empty. */
  text: string;
  pieces: Pieces;
}

/** A place in the page's own nodes; `offset` counts UTF-16 code units of `node.data`. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/** Gathers text until a block ends. */
export interface BlockWriter {
  /** Adds a node's text. `lines` says that line feeds are shown (`white-space: pre` and kin), so that a blank line ends the block. */
  text(node: Text, home: Element, lines: boolean): void;
  /** Keeps the words on both sides apart. */
  space(): void;
  /** A `<br>`: one is a space, two in a row end the block. */
  lineBreak(): void;
  /** Ends the block, if there is one, and hands it out. */
  end(): void;
}

/** Makes a writer that hands each finished block to `onBlock`. */
export function createBlockWriter(onBlock: (block: Block) => void): BlockWriter {
  let text = '';
  let pieces: Pieces = { starts: [], nodes: [], raws: [] };
  let element: Element | null = null;
  let lineBreaks = 0;

  /** Writes `chars`, which come from `node` at `raw`; a new row is needed only where the one-for-one run is broken. */
  function append(node: Text, raw: number, chars: string): void {
    const { starts, nodes, raws } = pieces;
    const last = starts.length - 1;
    if (nodes[last] !== node || raws[last]! - starts[last]! !== raw - text.length) {
      starts.push(text.length);
      nodes.push(node);
      raws.push(raw);
    }
    text += chars;
  }

  function appendWords(node: Text, home: Element, from: number, to: number): void {
    if (from === to) return;
    element ??= home;
    lineBreaks = 0;
    append(node, from, node.data.slice(from, to));
  }

  function appendSpace(node: Text, raw: number): void {
    if (text !== '' && !text.endsWith(' ')) append(node, raw, ' ');
  }

  /** A space of no node's own stands just behind the last character written. */
  function space(): void {
    const last = pieces.starts.length - 1;
    if (last < 0) return;
    appendSpace(pieces.nodes[last]!, pieces.raws[last]! + text.length - pieces.starts[last]!);
  }

  function end(): void {
    const trimmed = text.endsWith(' ') ? text.slice(0, -1) : text;
    if (element) onBlock({ element, text: trimmed, pieces });
    text = '';
    pieces = { starts: [], nodes: [], raws: [] };
    element = null;
    lineBreaks = 0;
  }

  return {
    text(node, home, lines) {
      const data = node.data;
      let from = 0;
      for (const gap of data.matchAll(GAP)) {
        appendWords(node, home, from, gap.index);
        from = gap.index + gap[0].length;
        const white = gap[0].search(WHITE);
        if (lines && BLANK_LINE.test(gap[0])) end();
        else if (white >= 0) appendSpace(node, gap.index + white);
      }
      appendWords(node, home, from, data.length);
    },
    space,
    lineBreak() {
      lineBreaks++;
      if (lineBreaks > 1) end();
      else space();
    },
    end,
  };
}

/** The row of the table that holds the character at `offset`: binary search, as a long block may have hundreds of rows. */
export function pieceAt(pieces: Pieces, offset: number): number {
  let low = 0;
  let high = pieces.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place in the page of the block's character at `offset` (0 up to, not including, the text's length). */
export function pointAt(block: Block, offset: number): TextPoint | null {
  if (!(offset >= 0 && offset < block.text.length)) return null;
  const row = pieceAt(block.pieces, offset);
  return {
    node: block.pieces.nodes[row]!,
    offset: block.pieces.raws[row]! + offset - block.pieces.starts[row]!,
  };
}

/** A node's raw characters as a block would hold them, up to the collapsing of spaces: for checking that a piece still holds. */
export function foldRaw(raw: string): string {
  return raw.replace(GAP, (gap) => (WHITE.test(gap) ? ' ' : ''));
}
