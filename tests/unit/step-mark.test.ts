import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '../../lib/background/commands.ts';
import { placeAfter } from '../../lib/background/step-mark.ts';

interface Sent {
  type: string;
  matchId?: string;
  by?: number;
}

const sent: Sent[] = [];
const badges: string[] = [];
/** What an open popover answers; null where its script is not there. */
let popover: { stepped: boolean; last: number | null } | null;
let tiers: ('sure' | 'possible')[];

beforeEach(() => {
  fakeBrowser.reset();
  sent.length = 0;
  badges.length = 0;
  popover = null;
  tiers = ['sure', 'possible', 'sure', 'sure'];
  const answers = (message: Sent): unknown => {
    if (message.type === 'background>popover:step') return popover;
    if (message.type === 'popup>page:show') return { shown: true };
    if (message.type === 'background>page:ping') return null;
    return {
      status: 'done',
      url: 'https://news.example/a',
      title: 'Title',
      sentences: 9,
      matches: tiers.map((tier, at) => ({
        matchId: `m${at}`,
        claim: 'gas',
        tier,
        differs: [],
        sentence: 'S.',
      })),
    };
  };
  Object.assign(fakeBrowser, {
    tabs: {
      get: async (id: number) => ({ id, url: 'https://news.example/a' }),
      async sendMessage(_tab: number, message: Sent) {
        sent.push(message);
        const value = answers(message);
        return message.type === 'background>popover:step' && value === null ? undefined : { ok: true, value };
      },
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => badges.push(text),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
  });
});

const tab = { id: 7, windowId: 1 } as Parameters<typeof runCommand>[1];
const shown = (): (string | undefined)[] =>
  sent.filter(({ type }) => type === 'popup>page:show').map(({ matchId }) => matchId);

test('an open popover takes the step itself', async () => {
  popover = { stepped: true, last: 1 };
  await runCommand('next-mark', tab);
  expect(sent).toEqual([{ type: 'background>popover:step', by: 1 }]);
});

test.each([
  ['next-mark', null, 'm0'],
  ['previous-mark', null, 'm3'],
  ['next-mark', { stepped: false, last: null }, 'm0'],
  ['next-mark', { stepped: false, last: 0 }, 'm2'],
  ['next-mark', { stepped: false, last: 2 }, 'm0'],
  ['previous-mark', { stepped: false, last: 0 }, 'm3'],
])('%s after %j shows %s', async (command, before, matchId) => {
  popover = before;
  await runCommand(command, tab);
  expect(shown()).toEqual([matchId]);
  expect(badges).toEqual([]);
});

test('where there is no mark the toolbar button says 0', async () => {
  tiers = ['possible'];
  await runCommand('next-mark', tab);
  await runCommand('read-page', tab);
  expect(shown()).toEqual([]);
  expect(badges).toEqual(['0', '0']);
});

test('an unknown command, and one without a tab, do nothing', async () => {
  await runCommand('toString', tab);
  await runCommand('read-page', undefined);
  expect(sent).toEqual([]);
});

test('after the last comes the first, and before the first the last', () => {
  expect(placeAfter(4, 1, 5)).toBe(0);
  expect(placeAfter(0, -1, 5)).toBe(4);
  expect(placeAfter(null, -1, 5)).toBe(4);
});
