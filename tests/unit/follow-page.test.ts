import { expect, test } from 'vitest';
import type { PageSummary } from '../../lib/messaging/protocol.ts';
import type { Result } from '../../lib/messaging/wire.ts';
import { followPage, type LivePage } from '../../lib/tab/follow-page.ts';

const summary = (status: PageSummary['status'], sentences = 3): Result<PageSummary> => ({
  ok: true,
  value: { status, url: 'https://example.org/', title: 'Title', sentences, matches: [] },
});
const silent: Result<PageSummary> = { ok: false, error: 'no-receiver' };

/** A page that gives these answers in turn and then ends the following; `start` answers the same each time. */
function page(answers: Result<PageSummary>[], start: Awaited<ReturnType<LivePage['start']>>[]) {
  const life = new AbortController();
  const asked = { starts: 0 };
  const live: LivePage = {
    start: async () => start[Math.min(asked.starts++, start.length - 1)] ?? { ok: false, error: 'failed' },
    async summary() {
      const answer = answers.shift();
      if (answers.length === 0) life.abort();
      return answer ?? silent;
    },
    pause: async () => {},
    rest: async () => {},
  };
  return { live, life, asked };
}

async function states({ live, life }: ReturnType<typeof page>): Promise<string[]> {
  const seen: string[] = [];
  for await (const state of followPage(live, life.signal))
    seen.push(
      state.kind === 'read'
        ? `${state.summary.status} ${state.summary.sentences}`
        : state.kind === 'unreadable'
          ? state.reason
          : state.kind,
    );
  return seen;
}

const ready = { ok: true, value: { ok: true } } as const;
const noLeave = { ok: true, value: { ok: false, reason: 'no-leave' } } as const;

test('a live page is told again only when it has changed', async () => {
  const live = page(
    [summary('reading'), summary('done'), summary('done'), summary('done', 5), summary('done', 5), silent],
    [ready],
  );
  expect(await states(live)).toEqual(['reading 3', 'done 3', 'done 5']);
});

test('a page that the toolbar button reads later is told once it answers', async () => {
  const live = page([silent, silent, summary('done'), silent], [noLeave]);
  expect(await states(live)).toEqual(['no-leave', 'done 3']);
});

test('a page that has gone is read anew, as far as there is leave', async () => {
  const live = page([summary('done'), silent, summary('done', 7), silent, silent], [ready, ready, noLeave]);
  expect(await states(live)).toEqual(['done 3', 'done 7', 'no-leave']);
  expect(live.asked.starts).toBe(3);
});
