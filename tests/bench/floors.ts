/** Floors: what reading a page costs, with nothing matched. */
import { ends, MOST_WORDS, scan } from '../../lib/statements/scan.ts';

/** F_js, the ordinary way: sentences by a regular expression, each folded, its words by another. */
export function readInScript(paragraphs: readonly string[]): number {
  let words = 0;
  for (const paragraph of paragraphs)
    for (const sentence of paragraph.match(/[^.!?]+[.!?]*/g) ?? [])
      words += (
        sentence
          .normalize('NFKD')
          .toLowerCase()
          .match(/[a-z0-9]+/g) ?? []
      ).length;
  return words;
}

/** F_scan: our scanner alone. */
export function readByScanner(paragraphs: readonly string[]): number {
  let words = 0;
  for (const paragraph of paragraphs) {
    let from = 0;
    let count: number;
    do {
      count = scan(paragraph, from);
      words += count;
      from = count > 0 ? ends[count - 1]! : 0;
    } while (count === MOST_WORDS);
  }
  return words;
}
