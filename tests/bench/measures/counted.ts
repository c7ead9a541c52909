/** What is counted and not timed: bytes a claim, and the work a sentence takes. */
import { noWork } from '../../../lib/statements/find.ts';
import { type Engine, matchPage } from '../ours.ts';
import type { Page } from '../pools.ts';
import type { Row } from '../table.ts';

const GOALS: Readonly<Record<number, string>> = { 10000: '≤ 160', 100000: '≤ 120', 300000: '≤ 120' };

const one = (value: number): { min: number; median: number; max: number } => ({
  min: value,
  median: value,
  max: value,
});

export const bytesRows = (engines: readonly Engine[]): Row[] =>
  engines.map(({ bytes, claims: { length } }) => {
    const goal = GOALS[length];
    return {
      what: 'bytesPerClaim',
      engine: 'sidelight',
      claims: length,
      unit: 'bytes',
      ...one(bytes.byteLength / length),
      ratioToFloor: null,
      ...(goal ? { goal } : {}),
    };
  });

export async function countedRows(engines: readonly Engine[], page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const engine of engines) {
    const work = noWork();
    await matchPage(engine, page.paragraphs, work);
    const bounded = engine.claims.length === 100_000;
    for (const [what, count, goal] of [
      ['postings a sentence', work.postings, ''],
      ['checked a sentence', work.checked, bounded ? '≤ 20' : ''],
      ['verified a sentence', work.aligned, bounded ? '≤ 3' : ''],
    ] as const)
      rows.push({
        what,
        engine: 'sidelight',
        claims: engine.claims.length,
        unit: 'count',
        ...one(count / page.sentences.length),
        ratioToFloor: null,
        ...(goal ? { goal } : {}),
      });
  }
  return rows;
}
