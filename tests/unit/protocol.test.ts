import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from '../../lib/browser.ts';
import { handleMessages, sendToBackground, sendToPage } from '../../lib/messaging/messenger.ts';
import {
  BACKGROUND_ANSWERS,
  PAGE_ANSWERS,
  PageSummarySchema,
  POPOVER_ANSWERS,
  ToBackgroundSchema,
  ToPageSchema,
  ToPopoverSchema,
} from '../../lib/messaging/protocol.ts';

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

/** A runtime that carries messages as JSON from one end to the other, as the browser does. */
const wire = vi.hoisted(() => {
  const state = {
    listeners: new Set<Listener>(),
    sender: {} as Record<string, unknown>,
    failure: null as Error | null,
    async deliver(message: unknown): Promise<unknown> {
      if (state.failure) throw state.failure;
      if (state.listeners.size === 0)
        throw new Error('Could not establish connection. Receiving end does not exist.');
      for (const listener of state.listeners) {
        const answer = listener(JSON.parse(JSON.stringify(message)), state.sender);
        if (answer !== undefined) return JSON.parse(JSON.stringify(await answer));
      }
      return undefined;
    },
  };
  return state;
});
vi.mock('../../lib/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'our-id',
      getURL: (path: string) => `chrome-extension://our-id/${path}`,
      sendMessage: wire.deliver,
      onMessage: {
        addListener: (one: Listener) => wire.listeners.add(one),
        removeListener: (one: Listener) => wire.listeners.delete(one),
      },
    },
    tabs: { sendMessage: (_tab: number, message: unknown) => wire.deliver(message) },
  },
}));

const POPUP = { id: 'our-id', url: 'chrome-extension://our-id/popup.html' };
const PAGE = { id: 'our-id', url: 'https://news.example/', tab: { id: 7, windowId: 3 }, frameId: 0 };
const SUMMARY = {
  status: 'done',
  url: 'https://news.example/',
  title: 'Title',
  sentences: 38,
  matches: [{ matchId: 'm1', claim: 'gas', tier: 'sure', differs: ['number'], sentence: 'A sentence.' }],
};
let closing = new AbortController();

beforeEach(() => {
  vi.restoreAllMocks();
  wire.listeners.clear();
  wire.failure = null;
  wire.sender = POPUP;
  closing = new AbortController();
  Object.assign(browser.runtime, { id: 'our-id' });
});

const answerPage = (summary: unknown = SUMMARY) =>
  handleMessages(
    ToPageSchema,
    {
      'popup>page:summary': () => summary as v.InferOutput<typeof PageSummarySchema>,
      'popup>page:show': () => ({ shown: true }),
      'popup>page:stop': () => null,
      'background>page:ping': () => null,
    },
    closing.signal,
  );
const answerBackground = (seen: unknown[] = []) => {
  const see = (message: unknown, sender: unknown) => {
    seen.push(message, sender);
    return null;
  };
  handleMessages(
    ToBackgroundSchema,
    {
      'popup>background:read-tab': () => ({ ok: true }),
      'popup>background:pause': see,
      'popup>background:sites-changed': see,
      'popup>background:articles-changed': see,
      'page>background:style': () => ({ done: true }),
      'page>background:not-this-claim': () => ({ done: true }),
      'page>background:pointer': () => ({ done: true }),
      'page>background:popover': () => ({ done: true }),
      'page>background:catalogue': () => ({ language: 'en', text: '{}' }),
      'page>background:open-panel': () => null,
      'page>background:count': see,
      'page>background:match': () => ({ found: [], isWhole: true }),
      'page>background:pack': () => {
        throw new Error('not asked for here');
      },
    },
    closing.signal,
  );
};

test('every message has an answer schema and a name that tells its receiver', () => {
  const receivers = {
    page: [ToPageSchema, PAGE_ANSWERS],
    background: [ToBackgroundSchema, BACKGROUND_ANSWERS],
    popover: [ToPopoverSchema, POPOVER_ANSWERS],
  } as const;
  for (const [receiver, [schema, answers]] of Object.entries(receivers)) {
    const types = schema.options.map((option) => option.entries.type.literal as string);
    for (const type of types)
      expect(type).toMatch(new RegExp(`^(popup|page|background)>${receiver}:[a-z-]+$`));
    expect(Object.keys(answers).toSorted()).toEqual(types.toSorted());
  }
});

test.each([
  [ToPageSchema, { type: 'popup>page:summary' }, true],
  [ToPageSchema, { type: 'popup>page:show', matchId: 'm1' }, true],
  [ToPageSchema, { type: 'popup>page:show' }, false],
  [ToPageSchema, { type: 'popup>page:summary', extra: 1 }, false],
  [ToPageSchema, { type: 'popup>background:read-tab', tabId: 1 }, false],
  [ToBackgroundSchema, { type: 'popup>background:read-tab', tabId: 1 }, true],
  [ToBackgroundSchema, { type: 'popup>background:read-tab', tabId: '1' }, false],
  [ToBackgroundSchema, { type: 'page>background:count', sure: -1 }, false],
  [ToBackgroundSchema, { type: 'page>background:count', sure: 0 }, true],
  [PageSummarySchema, SUMMARY, true],
  [PageSummarySchema, { ...SUMMARY, status: 'finished' }, false],
  [PageSummarySchema, { ...SUMMARY, matches: [{ ...SUMMARY.matches[0], claim: 'No Id' }] }, false],
])('schema case %#', (schema, message, passes) => {
  expect(v.is(schema, message)).toBe(passes);
});

test('an answer comes back whole', async () => {
  answerPage();
  expect(await sendToPage(7, { type: 'popup>page:summary' })).toEqual({ ok: true, value: SUMMARY });
  answerBackground();
  expect(await sendToBackground({ type: 'popup>background:read-tab', tabId: 7 })).toEqual({
    ok: true,
    value: { ok: true },
  });
});

test('a handler learns the tab of a page that writes', async () => {
  const seen: unknown[] = [];
  answerBackground(seen);
  wire.sender = PAGE;
  expect(await sendToBackground({ type: 'page>background:count', sure: 3 })).toEqual({
    ok: true,
    value: null,
  });
  expect(seen).toEqual([
    { type: 'page>background:count', sure: 3 },
    { tabId: 7, windowId: 3, frameId: 0, url: 'https://news.example/' },
  ]);
});

test.each([
  ['another extension', { ...POPUP, id: 'their-id' }, { type: 'popup>background:sites-changed' } as const],
  ['a page that speaks for the popup', PAGE, { type: 'popup>background:sites-changed' } as const],
  ['a popup that speaks for a page', POPUP, { type: 'page>background:style' } as const],
  [
    'an address that only begins alike',
    { id: 'our-id', url: 'chrome-extension://our-id.evil/' },
    { type: 'popup>background:sites-changed' } as const,
  ],
])('%s gets no answer', async (_who, sender, message) => {
  const seen: unknown[] = [];
  answerBackground(seen);
  wire.sender = sender;
  expect(await sendToBackground(message)).toEqual({ ok: false, error: 'no-receiver' });
  expect(seen).toEqual([]);
});

test('an answer of another shape is an error, not a value', async () => {
  answerPage({ ...SUMMARY, sentences: 'many' });
  expect(await sendToPage(7, { type: 'popup>page:summary' })).toEqual({ ok: false, error: 'bad-answer' });
});

test('a handler that throws is an error at the sender', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  handleMessages(
    ToPageSchema,
    {
      'popup>page:summary': () => {
        throw new Error('broken');
      },
      'popup>page:show': () => ({ shown: false }),
      'popup>page:stop': () => null,
      'background>page:ping': () => null,
    },
    closing.signal,
  );
  expect(await sendToPage(7, { type: 'popup>page:summary' })).toEqual({ ok: false, error: 'failed' });
  expect(log).toHaveBeenCalledOnce();
});

test('nobody listens after the signal', async () => {
  answerPage();
  closing.abort();
  expect(await sendToPage(7, { type: 'popup>page:summary' })).toEqual({ ok: false, error: 'no-receiver' });
});

test('a context that is gone is quiet, whether it is seen before or while sending', async () => {
  const log = vi.spyOn(console, 'error');
  wire.failure = new Error('Extension context invalidated.');
  expect(await sendToBackground({ type: 'page>background:style' })).toEqual({
    ok: false,
    error: 'context-gone',
  });
  Object.assign(browser.runtime, { id: undefined });
  wire.failure = new Error('must not be reached');
  expect(await sendToBackground({ type: 'page>background:style' })).toEqual({
    ok: false,
    error: 'context-gone',
  });
  expect(log).not.toHaveBeenCalled();
});
