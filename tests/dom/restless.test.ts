/** A page that changes a thousand times a second, on the real clock: what is read again is counted, and each reading is held against its budget. */
import { expect, test } from 'vitest';
import { WATCH_LIMITS, watchBlocks } from '../../lib/page/watch.ts';
import { createPageText } from '../../lib/reader/text.ts';
import { stage, testSignal } from './stage.ts';

const PARAGRAPHS = 400;
const CHANGES = 3_000;
/** Milliseconds; small, so that the share is what holds reading back. */
const CREDIT = 5;

test('of 3,000 changes few readings come, and no reading begins before the ones before it are paid for', {
  timeout: 120_000,
}, async () => {
  const root = stage(
    `<article>${'<p>A paragraph of a live page, which is long enough.</p>'.repeat(PARAGRAPHS)}</article>`,
  );
  const { signal } = testSignal();
  const text = createPageText(document);
  const readings: { start: number; end: number; blocks: number }[] = [];
  watchBlocks(
    root,
    (change) => {
      const start = performance.now();
      const before = new Set(text.blocks);
      if (change.kind === 'parts') text.readAgain(change.parts, change.around);
      else text.readAll();
      const blocks = text.blocks.filter((block) => !before.has(block)).length;
      readings.push({ start, end: performance.now(), blocks });
    },
    signal,
    { ...WATCH_LIMITS, gather: 20, patience: 20, credit: CREDIT, unrest: Number.POSITIVE_INFINITY },
  );
  await expect.poll(() => readings.length).toBe(1);

  const paragraphs = [...root.querySelectorAll('p')];
  for (let change = 0; change < CHANGES; change++) {
    const node = paragraphs[(change * 7) % PARAGRAPHS]?.firstChild;
    if (node) node.nodeValue = `The paragraph after change ${change}.`;
    // Ten at a time, a hundred times a second.
    if (change % 10 === 9) await new Promise((resume) => setTimeout(resume, 10));
  }
  const last = `The paragraph after change ${CHANGES - 1}.`;
  await expect.poll(() => text.blocks.some((block) => block.text === last), { timeout: 60_000 }).toBe(true);

  const [first, ...later] = readings;
  if (!first) throw new Error('nothing was read');
  expect(later.length).toBeGreaterThan(1);
  expect(later.length).toBeLessThan(CHANGES / 10);
  // A block that changes a hundred times between two readings is read once.
  expect(later.reduce((sum, { blocks }) => sum + blocks, 0)).toBeLessThan(CHANGES);
  let spent = 0;
  for (const { start, end } of later) {
    expect((spent - CREDIT) / WATCH_LIMITS.share).toBeLessThanOrEqual(start - first.end + 1);
    spent += end - start;
  }
});
