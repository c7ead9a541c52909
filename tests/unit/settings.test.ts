import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markingOf } from '../../lib/settings/marking.ts';
import { DEFAULTS, type Settings, settingsOf } from '../../lib/settings/schema.ts';
import { changeSettings, loadSettings, onSettings } from '../../lib/settings/settings.ts';

beforeEach(() => fakeBrowser.reset());

const MAIL = '*://mail.example/*';

test('the first version is brought to this one, and keeps what was chosen', () => {
  expect(settingsOf({ version: 1, sitesOff: [MAIL] })).toEqual({ ...DEFAULTS, sitesOff: [MAIL] });
});

test('of a later version what is known is kept', () => {
  const later = { version: 99, sitesOff: [MAIL], marks: { line: 'zigzag', possible: true }, more: 1 };
  expect(settingsOf(later)).toEqual({
    ...DEFAULTS,
    sitesOff: [MAIL],
    marks: { ...DEFAULTS.marks, possible: true },
  });
});

test.each([
  ['nothing', undefined],
  ['no object', 'settings'],
  ['no version', { sitesOff: [MAIL] }],
  ['a version that is none', { version: 0.5, sitesOff: [MAIL] }],
  ['a list of another kind', { version: 2, sitesOff: 'news.example', marks: null }],
])('what is damaged (%s) falls back to the defaults', (_what, stored) => {
  expect(settingsOf(stored)).toEqual(DEFAULTS);
});

test('a damaged field takes none of the others with it', () => {
  const stored = { version: 2, sitesOff: ['<all_urls>', MAIL], marks: { colour: 7, perScreen: 5 } };
  expect(settingsOf(stored)).toEqual({
    ...DEFAULTS,
    sitesOff: [MAIL],
    marks: { ...DEFAULTS.marks, perScreen: 5 },
  });
});

test('changes at the same time each see the one before', async () => {
  const off = (pattern: string) =>
    changeSettings((now) => ({ ...now, sitesOff: [...now.sitesOff, pattern] }));
  await Promise.all([off(MAIL), off('*://a.example/*')]);
  expect((await loadSettings()).sitesOff).toEqual([MAIL, '*://a.example/*']);
});

test('a change is told with what was before, until the signal', async () => {
  const tell = vi.fn<(now: Settings, before: Settings) => void>();
  const life = new AbortController();
  onSettings(tell, life.signal);
  await changeSettings((now) => ({ ...now, marks: { ...now.marks, line: 'dotted-dashed' } }));
  await fakeBrowser.storage.local.set({ others: 1 });
  life.abort();
  await changeSettings((now) => ({ ...now, sitesOff: [MAIL] }));
  expect(tell.mock.calls.map(([now, before]) => [now.marks.line, before.marks.line])).toEqual([
    ['dotted-dashed', 'solid-wavy'],
  ]);
});

test.each<[unknown, boolean, number]>([
  [undefined, false, 0],
  [{ version: 1, sitesOff: [] }, false, 0],
  [{ ...DEFAULTS, marks: { ...DEFAULTS.marks, possible: true, perScreen: 5 } }, true, 5],
  [{ marks: { possible: 'yes', perScreen: 'many' } }, false, 0],
])('the content script reads %j', (stored, possible, perScreen) => {
  expect(markingOf(stored)).toEqual({ possible, perScreen });
});

test('it reads what the schema writes', () => {
  const { possible, perScreen } = DEFAULTS.marks;
  expect(markingOf(settingsOf(undefined))).toEqual({ possible, perScreen });
});
