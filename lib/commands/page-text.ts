/** A labelled page as the matcher sees it: a block a paragraph, sentences joined by one space; and which label a place belongs to. */
import type { LabelledPage, LabelledSentence } from './labelled-pages.ts';

export interface PlacedSentence {
  block: number;
  start: number;
  end: number;
  label: LabelledSentence;
}

/** Offsets are UTF-16 code units of the block; `label` is the very object of the page. */
export function blocksOf(page: LabelledPage): { blocks: string[]; sentences: PlacedSentence[] } {
  const sentences: PlacedSentence[] = [];
  const blocks = page.paragraphs.map((paragraph, block) => {
    let text = '';
    for (const label of paragraph) {
      if (text !== '') text += ' ';
      sentences.push({ block, start: text.length, end: text.length + label.text.length, label });
      text += label.text;
    }
    return text;
  });
  return { blocks, sentences };
}

/** The sentence that holds most of a span, or null when none holds any. */
export function sentenceAt(
  sentences: readonly PlacedSentence[],
  block: number,
  start: number,
  end: number,
): PlacedSentence | null {
  let best: PlacedSentence | null = null;
  let most = 0;
  for (const sentence of sentences) {
    if (sentence.block !== block) continue;
    const held = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    if (held > most) {
      most = held;
      best = sentence;
    }
  }
  return best;
}
