import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { claimsInTab, showInTab, stopInTab, summaryOfTab } from '../../lib/frames/tab.ts';
import type { PageSummary } from '../../lib/messaging/protocol.ts';

const match = (matchId: string, claim: string, tier: 'sure' | 'possible' = 'sure') => ({
  matchId,
  claim,
  tier,
  differs: [],
  sentence: `A sentence on ${claim}.`,
});
const page = (status: PageSummary['status'], sentences: number, matches: object[] = []) => ({
  status,
  url: 'https://news.example/article',
  title: 'A call',
  sentences,
  matches,
});

/** What the frames answer, by id; those without an answer have no reader. */
let frames: Record<number, object | null>;
let isForbidden: boolean;
const sent: { frame: number | undefined; message: { type: string; matchId?: string } }[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  sent.length = 0;
  isForbidden = false;
  Object.assign(fakeBrowser, {
    tabs: {
      async sendMessage(_tab: number, message: { type: string }, { frameId }: { frameId?: number }) {
        sent.push({ frame: frameId, message });
        const answer = frames[frameId ?? 0];
        if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
        if (message.type === 'popup>page:show') return { ok: true, value: { shown: true } };
        return { ok: true, value: message.type === 'popup>page:stop' ? null : answer };
      },
    },
    scripting: {
      async executeScript() {
        if (isForbidden) throw new Error('Cannot access contents of the page');
        return Object.keys(frames).map((frameId) => ({ frameId: Number(frameId), result: null }));
      },
    },
  });
});

test('the matches of all frames are told as those of one page', async () => {
  frames = {
    7: page('done', 3, [match('m1', 'a'), match('m2', 'c', 'possible')]),
    0: page('done', 5, [match('m1', 'a'), match('m2', 'b')]),
    9: null,
    12: page('not-an-article', 0),
  };
  const summary = await summaryOfTab(1);
  expect(summary).toMatchObject({ ok: true, value: { status: 'done', sentences: 8 } });
  const ids = summary.ok ? summary.value.matches.map(({ matchId }) => matchId) : [];
  expect(ids).toEqual(['m1', 'm2', '7/m1', '7/m2']);
  expect(await claimsInTab(1)).toBe(2);
});

test.each([
  ['not-an-article', 'done', 'done'],
  ['not-an-article', 'not-an-article', 'not-an-article'],
  ['done', 'not-an-article', 'done'],
  ['done', 'reading', 'reading'],
  ['reading', 'done', 'reading'],
  ['left', 'done', 'left'],
] as const)('a page that is %s with a frame that is %s is %s', async (top, frame, whole) => {
  frames = { 0: page(top, 0), 3: page(frame, 0) };
  expect(await summaryOfTab(1)).toMatchObject({ ok: true, value: { status: whole } });
});

test('where the top frame has no reader, it is that which is told', async () => {
  frames = { 0: null, 3: page('done', 2, [match('m1', 'a')]) };
  expect(await summaryOfTab(1)).toEqual({ ok: false, error: 'no-receiver' });
  expect(await claimsInTab(1)).toBeNull();
});

test('where frames cannot be listed, the top frame is asked', async () => {
  frames = { 0: page('done', 2, [match('m1', 'a')]), 3: page('done', 2, [match('m1', 'b')]) };
  isForbidden = true;
  expect(await claimsInTab(1)).toBe(1);
});

test('a match is shown in its own frame, and stopping goes to all', async () => {
  frames = { 0: page('done', 0), 3: page('done', 0) };
  expect(await showInTab(1, '3/m2')).toBe(true);
  expect(await showInTab(1, 'm1')).toBe(true);
  await stopInTab(1);
  expect(sent.map(({ frame, message }) => [frame, message.type, message.matchId])).toEqual([
    [3, 'popup>page:show', 'm2'],
    [0, 'popup>page:show', 'm1'],
    [undefined, 'popup>page:stop', undefined],
  ]);
});
