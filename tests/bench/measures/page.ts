/** A warm page at every size, with the floors in the same turns; and one of which a third states claims. */
import { readByScanner, readInScript } from '../floors.ts';
import { type Engine, matchPage } from '../ours.ts';
import { type Page, statingPage } from '../pools.ts';
import type { Row } from '../table.ts';
import { inTurns } from '../timing.ts';

const ROUNDS = 60;
const WARMUP = 20;
const GOALS: Readonly<Record<number, string>> = { 1000: '≤ 1.0 ×', 100000: '≤ 2.0 ×', 300000: '≤ 4.0 ×' };

export async function pageRows(engines: readonly Engine[], page: Page): Promise<Row[]> {
  const rows = await rowsOf('page', engines, page, 'news prose');
  const [small, large] = [1_000, 100_000].map((size) =>
    rows.find(({ engine, claims }) => engine === 'sidelight' && claims === size),
  );
  const growth = {
    min: large!.min / small!.min,
    median: large!.median / small!.median,
    max: large!.max / small!.max,
  };
  rows.push({
    what: 'growth, 1,000 to 100,000',
    engine: 'sidelight',
    claims: 100_000,
    unit: 'share',
    ...growth,
    ratioToFloor: null,
    goal: '≤ 2.5 times',
  });
  const stating = engines.find(({ claims }) => claims.length === 100_000) ?? engines[0]!;
  rows.push(
    ...(await rowsOf(
      'page that states claims',
      [stating],
      statingPage(stating.claims),
      '100 of 300 sentences state one',
    )),
  );
  return rows;
}

/** Each size by itself with the floors: in use there is one index, and another one's would only push it out of the processor's memory. */
async function rowsOf(what: string, engines: readonly Engine[], page: Page, note: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const engine of engines) {
    const claims = engine.claims.length;
    const times = await inTurns(
      [
        { name: 'F_js', run: () => readInScript(page.paragraphs) },
        { name: 'F_scan', run: () => readByScanner(page.paragraphs) },
        { name: 'sidelight', run: () => matchPage(engine, page.paragraphs) },
      ],
      ROUNDS,
      WARMUP,
    );
    const floor = times.get('F_js')!;
    const goal = what === 'page' ? GOALS[claims] : undefined;
    for (const [name, time] of times)
      rows.push({
        what,
        engine: name,
        claims,
        unit: 'ms',
        ...time,
        ratioToFloor: time.median / floor.median,
        ...(name === 'sidelight' && goal ? { goal } : {}),
        note: `${note}; of the least ${(time.min / floor.min).toPrecision(3)} ×`,
      });
  }
  return rows;
}
