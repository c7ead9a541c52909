import { afterEach, expect, test, vi } from 'vitest';
import { loadNewsWords } from '../../../lib/library/load-news-words.ts';
import { groupsIn, NEWS_WORDS_FILE, stemmed } from '../../../lib/library/news-words.ts';
import { stemsOf } from '../../../lib/text/concepts.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what cannot be read is tried again, and what was read is not read twice', async () => {
  const answers = [
    new Response('gone', { status: 404 }),
    Response.json(stemmed({ groups: ['ferry, boats'], loose: [] })),
  ];
  const answer = vi.fn(async (_: URL) => answers.shift()!);
  vi.stubGlobal('location', { origin: 'chrome-extension://sidelight' });
  vi.stubGlobal('fetch', answer);
  await expect(loadNewsWords()).rejects.toThrow(SyntaxError);
  await loadNewsWords();
  await loadNewsWords();
  const address = new URL(NEWS_WORDS_FILE, 'chrome-extension://sidelight');
  expect(answer.mock.calls).toEqual([[address], [address]]);
  expect(groupsIn(stemsOf('a boat'))).toEqual([{ first: 1, last: 1, keys: ['k:0'] }]);
});
