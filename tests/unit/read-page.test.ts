import { expect, test } from 'vitest';
import type { PageSummary } from '../../lib/messaging/protocol.ts';
import type { Result } from '../../lib/messaging/wire.ts';
import type { PageState } from '../../lib/tab/page-state.ts';
import { type PageReader, readPage } from '../../lib/tab/read-page.ts';

const summary = (status: PageSummary['status']): Result<PageSummary> => ({
  ok: true,
  value: { status, url: 'https://example.org/', title: 'Title', sentences: 3, matches: [] },
});
const silent: Result<PageSummary> = { ok: false, error: 'no-receiver' };

/** A page that gives these answers in turn, then the last one for ever. */
function reader(
  answers: Result<PageSummary>[],
  start: Awaited<ReturnType<PageReader['start']>> = { ok: true, value: { ok: true } },
) {
  const asked = { count: 0 };
  const page: PageReader = {
    start: async () => start,
    summary: async () => answers[Math.min(asked.count++, answers.length - 1)] ?? silent,
    pause: async () => {},
  };
  return { page, asked };
}

async function statesOf(page: PageReader, signal = new AbortController().signal): Promise<string[]> {
  const name = (state: PageState): string =>
    state.kind === 'read' ? state.summary.status : state.kind === 'unreadable' ? state.reason : state.kind;
  const states: string[] = [];
  for await (const state of readPage(page, signal)) states.push(name(state));
  return states;
}

test('asks until the page is done, through the silence of a script that is not listening yet', async () => {
  const { page, asked } = reader([
    silent,
    silent,
    summary('reading'),
    silent,
    summary('reading'),
    summary('done'),
  ]);
  expect(await statesOf(page)).toEqual(['reading', 'reading', 'done']);
  expect(asked.count).toBe(6);
});

test.each(['stopped-early', 'not-an-article'] as const)('%s is an end', async (status) => {
  expect(await statesOf(reader([summary(status)]).page)).toEqual([status]);
});

test('a page that never answers is given up', async () => {
  const { page, asked } = reader([silent]);
  expect(await statesOf(page)).toEqual(['failed']);
  expect(asked.count).toBe(12);
});

test('a page that the browser keeps to itself is never asked', async () => {
  const { page, asked } = reader([], { ok: true, value: { ok: false, reason: 'restricted-page' } });
  expect(await statesOf(page)).toEqual(['restricted-page']);
  expect(asked.count).toBe(0);
});

test('a background that does not answer is a failure', async () => {
  expect(await statesOf(reader([], { ok: false, error: 'no-receiver' }).page)).toEqual(['failed']);
});

test('asks no more once the popup is closed', async () => {
  const { page, asked } = reader([summary('reading')]);
  const closing = new AbortController();
  page.pause = async () => closing.abort();
  expect(await statesOf(page, closing.signal)).toEqual(['reading']);
  expect(asked.count).toBe(1);
});
