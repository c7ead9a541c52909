/**
 * What holds on every hazard page: the sentences that must be marked are, once each, and nothing else is; a click on a mark opens the
 * popover and Escape gives the focus back; and the page's DOM is at every moment the same as without the extension.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noPopover, shownPopover } from '../browser/popover.ts';
import type { Site } from '../browser/serve.ts';
import { until } from '../browser/until.ts';
import { type Bench, startBench } from './bench.ts';
import { domOf, focusOf, markedTexts, spotOnMark } from './page-state.ts';

/** One moment of a page. */
export interface Stage {
  /** Name of a function in the page's `steps` that leads here; none for the page as it loads. */
  step?: string;
  /** The sentences marked, in any order; a sentence that stands there twice is named twice. White space does not matter. */
  marked: readonly string[];
}

export interface Hazard {
  /** Name of the page in `tests/pages/hazards`, without `.html`. */
  page: string;
  /** What is marked as the page loads. */
  marked: readonly string[];
  /** What follows. */
  later?: readonly Stage[];
  /** A step that makes the page harmless to whoever looks at the popover; taken once a mark was clicked. */
  calm?: string;
  /** False where no mark can be clicked: there is none, or the page has none of it on screen. */
  click?: boolean;
}

/**
 * Tests hazard pages, each against its contract, in one browser. Gives access to the bench for more tests of the same group.
 *
 * @param prepare serves what is made and not read from a file
 */
export function testHazards(
  group: string,
  hazards: readonly Hazard[],
  prepare: (site: Site) => Promise<void> | void = () => {},
): { bench(): Bench } {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
    await prepare(bench.site);
  });
  afterAll(() => bench.close());
  /** The tabs of the page before, where all went well there: a new tab costs a process. */
  let free: { alone: Page; page: Page } | null = null;

  describe(group, () => {
    test.each(hazards)('$page', { timeout: 180_000 }, async (hazard) => {
      const path = `/hazards/${hazard.page}.html`;
      const alone = await bench.openAlone(path, free?.alone);
      const page = await bench.open(path, free?.page);
      free = null;
      for (const { step, marked } of [{ marked: hazard.marked }, ...(hazard.later ?? [])] as Stage[]) {
        if (step !== undefined) for (const tab of [alone, page]) await takeStep(tab, step);
        await expectMarked(page, marked);
        expect(await domOf(page)).toBe(await domOf(alone));
      }
      // A page without marks has been read all the same.
      const { status } = await bench.settled(page);
      expect(status).toBe('done');
      if (hazard.click !== false) await expectPopover(page, await domOf(alone), hazard.calm);
      expect(await markedTexts(alone)).toEqual([]);
      free = { alone, page };
    });
  });
  return { bench: () => bench };
}

/** Waiting ends with the state that is waited for: how long it may take is only for a page that never gets there, on a machine under load. */
export const PATIENT = { within: 45_000 };

/** Runs a function of the page's own. */
export const takeStep = (page: Page, step: string): Promise<void> =>
  page.evaluate(
    (name) => (globalThis as unknown as { steps: Record<string, () => void> }).steps[name]?.(),
    step,
  );

/** Waits until these sentences are marked and no others. */
export async function expectMarked(page: Page | Frame, sentences: readonly string[]): Promise<void> {
  let found: string[] = [];
  const expected = sentences.toSorted();
  await until(
    'the marks are as expected',
    async () => {
      found = (await markedTexts(page)).map((text) => sentenceOf(text, sentences)).sort();
      return found.join('\n') === expected.join('\n');
    },
    PATIENT,
  ).catch(() => {});
  expect(found).toEqual(expected);
}

/** The sentence that a mark covers most of. */
function sentenceOf(text: string, sentences: readonly string[]): string {
  const bare = squashed(text);
  const sentence = sentences.find(
    (one) => squashed(one).includes(bare) && bare.length * 2 > squashed(one).length,
  );
  return sentence ?? `not expected: ${text}`;
}

/** What a line break or a soft hyphen does to a text is tested elsewhere. */
const squashed = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060]+/g, '');

/** The first mark on screen opens a popover with citations; Escape closes it and gives the focus back. */
export async function expectPopover(page: Page, dom: string, calm?: string): Promise<void> {
  // The tab through which the extension is asked may lie above.
  await page.bringToFront();
  const focusBefore = await focusOf(page);
  const spot = await spotOnMark(page);
  expect(spot, 'a mark that can be clicked').not.toBeNull();
  if (!spot) return;
  await page.mouse.click(spot.x, spot.y);
  if (calm !== undefined) await takeStep(page, calm);
  const popover = await shownPopover(page);
  expect(popover.reports.length).toBeGreaterThan(0);
  expect(popover.reports.filter(({ publisher, quotation }) => !publisher || !quotation)).toEqual([]);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(popover.box.left).toBeGreaterThanOrEqual(0);
  expect(popover.box.top).toBeGreaterThanOrEqual(0);
  expect(popover.box.right).toBeLessThanOrEqual(width);
  expect(popover.box.bottom).toBeLessThanOrEqual(height);
  expect(await domOf(page)).toBe(dom);
  await page.keyboard.press('Escape');
  await noPopover(page);
  expect(await focusOf(page)).toBe(focusBefore);
  expect(await domOf(page)).toBe(dom);
}
