/** The main job, on the demo pages and on the source documents: open a page, see its claims marked, click one, read the context. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimsByStatement, expectedOnDemo } from '../browser/expected.ts';
import { clickMark, covers, marksOf, type ShownMark } from '../browser/marks.ts';
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

// Which sentences are marked, and how, is told by tests/both in two browsers.
test.each(pages)(
  '%s: every mark opens its own claim, with citations',
  { timeout: 60_000 },
  async (path, expected) => {
    const { page, problems, marks } = await bench.openRead(path);
    for (const { claim, text } of expected.marked) {
      await clickMark(
        page,
        marks.findIndex((mark: ShownMark) => covers(mark, text)),
      );
      const popover = await shownPopover(page);
      expect.soft([text, claimOf.get(popover.claim)]).toEqual([text, claim]);
      expect.soft(popover.reports.filter((report) => !isCited(report))).toEqual([]);
      await page.keyboard.press('Escape');
      await noPopover(page);
    }
    expect(problems()).toEqual([]);
    await page.close();
  },
);

// None where the documents are not at hand.
test.each(seedsAtHand())(
  '$name shows marks, and a click opens the right claim',
  { timeout: 60_000 },
  async (seed) => {
    const { page, problems } = await bench.open(bench.site.addFile(seed.name, seed.text));
    const { status } = await settledSummary(bench.launched, page);
    const marks = await marksOf(page);
    expect(status).toBe('done');
    // Whether the right sentences are marked is measured by `npm run eval`; here, that each leads to its own claim.
    const right = marks.filter((mark) => labelsOf(seed, mark).length > 0);
    expect(right.length).toBeGreaterThanOrEqual(5);

    // The first, one in the middle, and the last.
    for (const mark of [right[0]!, right[right.length >> 1]!, right.at(-1)!]) {
      await clickMark(page, marks.indexOf(mark));
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
