/** Saving an article: what is shown before it is kept, and that what the reader sets there is kept. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { FoundArticle } from '../../lib/articles/extract/found.ts';
import { readArticle } from '../../lib/articles/store/reading.ts';
import { createSaveFlow, type SaveState } from '../../lib/saving/flow.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const FOUND: FoundArticle = {
  ok: true,
  title: 'Ferry terminal to close',
  publisher: 'Sampleton Placeholder',
  author: null,
  published: '2026-02-02',
  address: 'https://placeholder.example/ferry',
  language: 'en',
  origin: null,
  paragraphs: ['SAMPLETON (Sample Wire) - The old ferry terminal closes on 3 March.'],
  gap: null,
};

async function flowOf(found: FoundArticle) {
  const states: SaveState[] = [];
  const flow = createSaveFlow(
    async () => found,
    (state) => states.push(state),
    () => undefined,
  );
  await flow.start();
  const shown = states.at(-1);
  if (shown?.kind !== 'found') throw new Error(`nothing was shown: ${shown?.kind}`);
  return { flow, draft: shown.draft, last: () => states.at(-1) };
}

test.each([
  ['by its dateline', FOUND, 'Sample Wire'],
  ['by the page', { ...FOUND, origin: 'Made-up Agency' }, 'Made-up Agency'],
  ['not at all', { ...FOUND, paragraphs: ['The old ferry terminal closes on 3 March.'] }, null],
])('where the reporting comes from is shown before it is kept: told %s', async (_how, found, origin) => {
  expect((await flowOf(found)).draft.origin).toBe(origin);
});

test('the reader may say otherwise', async () => {
  const { flow, last } = await flowOf(FOUND);
  await flow.save({ title: 'Ferry', publisher: 'Placeholder', origin: 'Another Wire', tags: [] });
  const state = last();
  if (state?.kind !== 'saved') throw new Error(`it was not saved: ${state?.kind}`);
  expect((await readArticle(state.id)).article).toMatchObject({ title: 'Ferry', origin: 'Another Wire' });
});
