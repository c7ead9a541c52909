/** Packs and pages made to be slow. */

import { noWork } from '../../../lib/statements/find.ts';
import { hostilePacks, hostilePages } from '../hostile.ts';
import { type Engine, engineOf, matchPage } from '../ours.ts';
import type { Page } from '../pools.ts';
import type { Row } from '../table.ts';
import { inTurns } from '../timing.ts';

const ROUNDS = 7;
const WARMUP = 2;

export async function hostileRows(large: Engine, page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  const measure = async (what: string, engine: Engine, paragraphs: readonly string[]): Promise<void> => {
    const work = noWork();
    await matchPage(engine, paragraphs, work);
    const times = await inTurns([{ name: what, run: () => matchPage(engine, paragraphs) }], ROUNDS, WARMUP);
    rows.push({
      what,
      engine: 'sidelight',
      claims: engine.claims.length,
      unit: 'ms',
      ...times.get(what)!,
      ratioToFloor: null,
      goal: '≤ 25 ms',
      note: work.capped ? 'capped, and says so' : '',
    });
  };
  for (const [what, claims] of Object.entries(hostilePacks(large.claims.length, page.sentences)))
    await measure(`pack: ${what}`, await engineOf(claims), page.paragraphs);
  for (const [what, paragraphs] of Object.entries(hostilePages(page.sentences, large.claims[0]!)))
    await measure(`page: ${what}`, large, paragraphs);
  return rows;
}
