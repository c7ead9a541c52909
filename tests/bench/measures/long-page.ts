/** A page of 105,000 words, in slices: the work in all and the longest slice. */
import { type Engine, matchPage } from '../ours.ts';
import { newsPage, pageOf } from '../pools.ts';
import type { Row } from '../table.ts';
import { timesOf } from '../timing.ts';

const TIMES = 14;
const SLICE = 4;
const RUNS = 5;

export async function longPageRows(engine: Engine): Promise<Row[]> {
  const { sentences } = newsPage();
  const page = pageOf(Array.from({ length: TIMES }, () => sentences).flat(), 'the page 14 times');
  const all: number[] = [];
  const longest: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    let work = 0;
    let most = 0;
    let begun = performance.now();
    const end = (): void => {
      const spent = performance.now() - begun;
      work += spent;
      most = Math.max(most, spent);
    };
    await matchPage(engine, page.paragraphs, undefined, () => {
      if (performance.now() - begun < SLICE) return undefined;
      end();
      return new Promise((resume) =>
        setImmediate(() => {
          begun = performance.now();
          resume();
        }),
      );
    });
    end();
    all.push(work);
    longest.push(most);
  }
  const row = (what: string, times: number[], goal: string): Row => ({
    what,
    engine: 'sidelight',
    claims: engine.claims.length,
    unit: 'ms',
    ...timesOf(times),
    ratioToFloor: null,
    goal,
    note: `${page.words.toLocaleString('en')} words`,
  });
  return [row('long page, work', all, '≤ 60 ms'), row('long page, longest slice', longest, '≤ 5 ms')];
}
