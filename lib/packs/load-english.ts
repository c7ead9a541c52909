/** The table of word frequencies in the extension, where indexes are built: the background, a page or a worker of it. */
import type { GeneralEnglish } from '../text/rarity.ts';
import { englishOf, WORDS_FILE, wordsIn } from '../text/word-frequencies.ts';

/** Reads the table from the extension's own files; in the background, a page or a worker of it. */
export async function loadEnglish(): Promise<GeneralEnglish> {
  const answer = await fetch(new URL(WORDS_FILE, globalThis.location.origin));
  return englishOf(wordsIn(await answer.text()));
}
