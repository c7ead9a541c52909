/** The groups of news words in the extension, where articles are compared: the background, or a page of it. */
import { knowsNewsWords, NEWS_WORDS_FILE, type NewsWords, tellNewsWords } from './news-words.ts';

/** Reads the groups from the extension's own files, once in each context. @throws when the file is gone */
export async function loadNewsWords(): Promise<void> {
  if (knowsNewsWords()) return;
  const answer = await fetch(new URL(NEWS_WORDS_FILE, globalThis.location.origin));
  tellNewsWords((await answer.json()) as NewsWords);
}
