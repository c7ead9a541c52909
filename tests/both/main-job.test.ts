/** The main job, on the demo pages: open a page, see its claims marked, click one, read the context with its citations, go on reading. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsByStatement, expectedOnDemo } from '../browser/expected.ts';
import { clickMark, covers, marksOf } from '../browser/marks.ts';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { type Bench, startBench } from './bench.ts';
import { domOf, focusOf } from './page-state.ts';

const pages = [...expectedOnDemo()].filter(([, { marked }]) => marked.length > 0);
const claimOf = claimsByStatement();
let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.close());

test.each(pages)('%s', { timeout: 180_000 }, async (path, expected) => {
  const page = await bench.open(path);
  const alone = await bench.openAlone(path);
  expect((await bench.settled(page)).status).toBe('done');
  await page.bringToFront();
  const marks = await marksOf(page);
  const kindOf = (text: string): string | undefined => marks.find((mark) => covers(mark, text))?.kind;
  for (const { text, differs } of expected.marked)
    expect.soft([text, kindOf(text)]).toEqual([text, differs ? 'differs' : 'same']);
  expect.soft(expected.unmarked.filter(kindOf)).toEqual([]);

  // The first claim, one in the middle, and the last.
  const { marked } = expected;
  for (const { text, claim } of [marked[0], marked[marked.length >> 1], marked.at(-1)].filter(
    (one) => !!one,
  )) {
    const index = marks.findIndex((mark) => covers(mark, text));
    await clickMark(page, index);
    const popover = await shownPopover(page);
    expect.soft([text, claimOf.get(popover.claim)]).toEqual([text, claim]);
    for (const { publisher, quotation, link } of popover.reports) {
      expect.soft(publisher).not.toBe('');
      expect.soft(quotation).not.toBe('');
      if (link !== null) expect.soft(link).toMatch(/^https:\/\/.+#:~:text=/);
    }
    expect(popover.hasFocus).toBe(true);
    await page.keyboard.press('Escape');
    await noPopover(page);
  }

  // Opened from a list, the focus comes from where it was and goes back there.
  await page.evaluate(() => document.querySelector<HTMLElement>('a[href]')?.focus());
  const before = await focusOf(page);
  expect(before).toContain('a#');
  const { matches } = await bench.settled(page);
  const match = matches.findLast(({ tier }) => tier === 'sure');
  await bench.ask(page, { type: 'popup>page:show', matchId: match?.matchId ?? '' });
  expect(claimOf.get((await shownPopover(page)).claim)).toBe(match?.claim);
  await page.keyboard.press('Escape');
  await noPopover(page);
  expect(await focusOf(page)).toBe(before);
  expect(await domOf(page)).toBe(await domOf(alone));
  await page.close();
  await alone.close();
});

test('the page that only lists the others is left alone', { timeout: 180_000 }, async () => {
  const page = await bench.open('/demo/index.html');
  expect((await bench.settled(page)).matches).toEqual([]);
  expect(await marksOf(page)).toEqual([]);
  await page.close();
});
