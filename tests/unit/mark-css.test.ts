import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followSettings } from '../../lib/background/follow-settings.ts';
import { STRENGTHS as GROUNDS, LINE_COLOURS, LINE_STYLES, markCss } from '../../lib/looks/mark-css.ts';
import { COLOURS, DEFAULTS, LINES, type MarkSettings, STRENGTHS } from '../../lib/settings/schema.ts';
import { contrast } from './contrast.ts';

const ALL: MarkSettings[] = LINES.flatMap((line) =>
  COLOURS.flatMap((colour) => STRENGTHS.map((strength) => ({ ...DEFAULTS.marks, line, colour, strength }))),
);

test('nothing is added where the defaults stand', () => {
  expect(markCss(DEFAULTS.marks)).toBe('');
  expect(markCss({ ...DEFAULTS.marks, possible: true, perScreen: 5 })).toBe('');
});

test('the defaults are what the style sheet of every page says', () => {
  const sheet = readFileSync(new URL('../../lib/page/marks.css', import.meta.url), 'utf8');
  for (const kind of ['same', 'differs'] as const)
    expect(sheet).toContain(
      `underline ${LINE_STYLES['solid-wavy'][kind]} 2px ${LINE_COLOURS['blue-orange'][kind]}`,
    );
});

test('every other choice has rules of its own, for screens only', () => {
  const rules = ALL.map(markCss).filter((css) => css !== '');
  expect(new Set(rules).size).toBe(ALL.length - 1);
  for (const css of rules) {
    expect(css.startsWith('@media screen{')).toBe(true);
    expect(css.match(/::highlight\(sidelight-(same|differs|active)\)/g)).toHaveLength(3);
    expect(css.match(/\{/g)).toHaveLength(css.match(/\}/g)?.length ?? 0);
  }
});

test.each([DEFAULTS.marks, { ...DEFAULTS.marks, line: 'dotted-dashed' as const }])(
  'marks that are wanted on paper have rules for it, and only then',
  (looks) => {
    expect(markCss({ ...looks, print: true })).toMatch(/^@media all\{::highlight\(sidelight-same\)/);
    expect(markCss({ ...looks, print: false })).not.toContain('@media all');
  },
);

test.each(Object.entries(LINE_STYLES))('%s: what differs is told apart without colour', (_name, pair) => {
  expect(pair.same).not.toBe(pair.differs);
});

test.each(COLOURS.flatMap((name) => ['#ffffff', '#1b1b1b'].map((page) => ({ name, page }))))(
  '$name stands at 3:1 on a page of $page',
  ({ name, page }) => {
    for (const colour of Object.values(LINE_COLOURS[name]))
      expect(contrast(colour, page)).toBeGreaterThanOrEqual(3);
  },
);

/** A colour of which so many hundredths lie over another. */
const over = (hex: string, hundredths: number, ground: string): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [above, below] = [hex, ground].map((one) => Number.parseInt(one.slice(at, at + 2), 16));
      return Math.round((above! * hundredths + below! * (100 - hundredths)) / 100)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

test.each(COLOURS.flatMap((name) => STRENGTHS.map((strength) => ({ name, strength }))))(
  '$name, $strength: a line has 3:1 against what is behind the words, open or not',
  ({ name, strength }) => {
    const { behind } = GROUNDS[strength];
    const lines = LINE_COLOURS[name];
    for (const page of ['#ffffff', '#1b1b1b'])
      for (const kind of ['same', 'differs'] as const) {
        const closed = over(lines[kind], behind[kind], page);
        for (const ground of [closed, over(lines.same, behind.active, closed)])
          expect(contrast(lines[kind], ground), `${kind} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
  },
);

test('the style sheet of every page has the usual grounds', () => {
  const sheet = readFileSync(new URL('../../lib/page/marks.css', import.meta.url), 'utf8');
  const told = [...sheet.matchAll(/\/ 0\.(\d\d)\)/g)].map(([, hundredths]) => Number(hundredths));
  const { same, differs, active } = GROUNDS.usual.behind;
  expect(told).toEqual([same, differs, active]);
});

/** What the browser was told: sheets by tab, and the tabs whose reader was stopped. Tabs 1 and 2 have a reader. */
const sheets: [string, string][] = [];
const stopped: number[] = [];
const ADDRESSES: Record<number, string> = { 1: 'https://news.example/', 2: 'https://mail.example/' };

beforeEach(() => {
  fakeBrowser.reset();
  sheets.length = 0;
  stopped.length = 0;
  const told =
    (act: string) =>
    async ({ target, css }: { target: { tabId: number }; css: string }) =>
      void sheets.push([`${act} ${target.tabId}`, css]);
  Object.assign(fakeBrowser, {
    scripting: { insertCSS: told('insert'), removeCSS: told('remove') },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }, { id: 3 }],
      async sendMessage(tab: number, { type }: { type: string }) {
        const url = ADDRESSES[tab];
        if (url === undefined) throw new Error('Could not establish connection.');
        if (type === 'popup>page:stop') stopped.push(tab);
        const summary = { status: 'done', url, title: '', sentences: 0, matches: [] };
        return { ok: true, value: type === 'popup>page:summary' ? summary : null };
      },
    },
  });
});

test('a look that was changed is changed in every tab that is read', async () => {
  const now = { ...DEFAULTS, marks: { ...DEFAULTS.marks, strength: 'strong' as const } };
  await followSettings(now, DEFAULTS, async () => {});
  const css = markCss(now.marks);
  expect(sheets).toEqual([
    ['insert 1', css],
    ['insert 2', css],
  ]);
  sheets.length = 0;
  await followSettings(DEFAULTS, now, async () => {});
  expect(sheets.map(([act]) => act)).toEqual(['remove 1', 'remove 2']);
});

test('a site that is switched off falls silent, one that is switched on is synced', async () => {
  let synced = 0;
  const sync = async (): Promise<void> => void synced++;
  const off = { ...DEFAULTS, sitesOff: ['*://mail.example/*'] };
  await followSettings(off, DEFAULTS, sync);
  expect(stopped).toEqual([2]);
  await followSettings(DEFAULTS, off, sync);
  expect([stopped, synced]).toEqual([[2], 2]);
  await followSettings(DEFAULTS, DEFAULTS, sync);
  expect([synced, sheets]).toEqual([2, []]);
});
