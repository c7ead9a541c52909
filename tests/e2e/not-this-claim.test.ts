/** "Not this claim" in the built extension: the mark goes, stays away, and comes back; and the way from the popover to the panel. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickMark, marksOf } from '../browser/marks.ts';
import { shownPanel } from '../browser/panel.ts';
import { pressInPopover, shownPopover } from '../browser/popover.ts';
import { settledSummary } from '../browser/summary.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';

const COURIER = '/demo/example-courier.html';
let bench: Bench;

beforeAll(async () => {
  bench = await startBench('granted');
});
afterAll(() => bench.close());

test('the mark goes at once, stays away on the next visit, and comes back with Undo', {
  timeout: 60_000,
}, async () => {
  const { launched } = bench;
  const { page, marks: before } = await bench.openRead(COURIER);
  await clickMark(page, 1);
  const first = await shownPopover(page);
  await pressInPopover(page, 'Not this claim');
  const less = before.length - 1;
  await until('the mark is gone', async () => (await marksOf(page)).length === less);
  expect((await shownPopover(page, first)).text).toContain('Noted in this browser.');
  await pressInPopover(page, 'Undo');
  await until('the mark is back', async () => (await marksOf(page)).length === before.length);
  await pressInPopover(page, 'Not this claim');
  await until('the mark is gone again', async () => (await marksOf(page)).length === less);

  await pressInPopover(page, 'Next claim');
  const following = await until('the next mark’s popover', async () => {
    const shown = await shownPopover(page, first);
    return shown.claim !== first.claim && shown;
  });

  const again = await bench.open(COURIER);
  const summary = await settledSummary(launched, again.page);
  await until('the mark stays away', async () => (await marksOf(again.page)).length === less);
  expect(summary.matches.length).toBeGreaterThan(less);

  await page.bringToFront();
  await pressInPopover(page, 'Previous claim');
  await until('another claim', async () => (await shownPopover(page)).claim !== following.claim);
});

test('the popover opens its claim in the panel', { timeout: 60_000 }, async () => {
  const { page } = await bench.open(COURIER);
  await settledSummary(bench.launched, page);
  await clickMark(page, 3);
  const { claim } = await shownPopover(page);
  await pressInPopover(page, 'Open in the panel');
  const panel = await shownPanel(bench.launched);
  await until('the claim stands open', async () =>
    panel.evaluate(
      (statement) =>
        document.activeElement?.textContent?.includes(statement) &&
        document.activeElement.closest('.entry')?.querySelector('.entry-inside') !== null,
      claim,
    ),
  );
  // What was said before is listed there, and taken back from there.
  await until('the list of what was taken out', () => panel.$('.dismissed summary'));
  await panel.$eval('.dismissed .entry button', (button) => (button as HTMLElement).click());
  await until('the list is empty', async () => (await panel.$('.dismissed')) === null);
});
