/** The main job, on the demo pages and on the source documents: open a page, see its claims marked, click one, read the context. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimsByStatement, expectedOnDemo } from '../browser/expected.ts';
import { clickMark, covers, firstMarks, marksOf, type ShownMark } from '../browser/marks.ts';
import { noPopover, type ShownReport, shownPopover } from '../browser/popover.ts';
import { type Seed, seedsAtHand } from '../browser/shared-seeds.ts';
import { settledSummary } from '../browser/summary.ts';
import { type Bench, startBench } from './bench.ts';

const pages = [...expectedOnDemo()].filter(([, { marked }]) => marked.length > 0);
const claimOf = claimsByStatement();
let bench: Bench;

beforeAll(async () => {
  bench = await startBench('granted');
});
afterAll(() => bench.close());

describe.each(pages)('%s', { timeout: 60_000 }, (path, expected) => {
  test('marks the sentences that state a claim, and no others', async () => {
    const { page, problems } = await bench.open(path);
    await settledSummary(bench.launched, page);
    const marks = await marksOf(page);
    const isMarked = (text: string): boolean => marks.some((mark) => covers(mark, text));

    expect.soft(expected.marked.filter(({ text }) => !isMarked(text))).toEqual([]);
    expect.soft(expected.unmarked.filter(isMarked)).toEqual([]);
    expect.soft(problems()).toEqual([]);
    await page.close();
  });

  test('marks what the page says otherwise in another way', async () => {
    const { page } = await bench.open(path);
    await settledSummary(bench.launched, page);
    const marks = await marksOf(page);
    const kindOf = (text: string): string | undefined => marks.find((mark) => covers(mark, text))?.kind;
    for (const { text, differs } of expected.marked)
      expect.soft([text, kindOf(text)]).toEqual([text, differs ? 'differs' : 'same']);
    await page.close();
  });

  test('opens the popover of the clicked claim, with citations', async () => {
    const { page } = await bench.open(path);
    await settledSummary(bench.launched, page);
    const marks = await firstMarks(page);
    for (const { claim, text } of expected.marked) {
      const index = marks.findIndex((mark: ShownMark) => covers(mark, text));
      if (index < 0) continue;
      await clickMark(page, index);
      const popover = await shownPopover(page);
      expect.soft([text, claimOf.get(popover.claim)]).toEqual([text, claim]);
      expect.soft(popover.reports.filter((report) => !isCited(report))).toEqual([]);
      await page.keyboard.press('Escape');
      await noPopover(page);
    }
    await page.close();
  });
});

test('leaves the page that only lists the others alone', async () => {
  const { page } = await bench.open('/demo/index.html');
  expect((await settledSummary(bench.launched, page)).matches).toEqual([]);
  expect(await marksOf(page)).toEqual([]);
});

// None where the documents are not at hand.
test.each(seedsAtHand())(
  '$name shows marks, and a click opens the right claim',
  { timeout: 60_000 },
  async (seed) => {
    const { page, problems } = await bench.open(bench.site.addFile(seed.name, seed.text));
    const { status } = await settledSummary(bench.launched, page);
    const marks = await marksOf(page);
    expect(status).toBe('done');
    expect(marks.length).toBeGreaterThanOrEqual(5);

    // The first, one in the middle, and the last.
    for (const index of [0, marks.length >> 1, marks.length - 1]) {
      const mark = marks[index];
      if (!mark) continue;
      await clickMark(page, index);
      const popover = await shownPopover(page);
      expect.soft(labelsOf(seed, mark)).toContain(claimOf.get(popover.claim));
      await page.keyboard.press('Escape');
      await noPopover(page);
    }
    expect(problems()).toEqual([]);
  },
);

/** A report names its publisher and quotes it; where an address is known, the link leads to the passage. */
const isCited = ({ publisher, quotation, link }: ShownReport): boolean =>
  publisher !== '' && quotation !== '' && (link === null || /^https:\/\/.+#:~:text=/.test(link));

/** All claims that a reader finds in the sentence of a mark. */
function labelsOf(seed: Seed, mark: ShownMark): string[] {
  return seed.sentences
    .filter(({ text }) => {
      const plain = text.replace(/\s+/g, ' ');
      return plain.includes(mark.text.trim()) || mark.text.includes(plain);
    })
    .flatMap(({ claims, acceptable }) => [...claims, ...acceptable]);
}
