/** The first page of a new process: nothing compiled, nothing remembered. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../ours.ts';
import type { Page } from '../pools.ts';
import type { Row } from '../table.ts';
import { timesOf } from '../timing.ts';

const PROCESSES = 7;
const SCRIPT = join(import.meta.dirname, '..', 'cold.ts');

export function coldRows({ bytes, claims }: Engine, page: Page): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  try {
    const files = ['index', 'claims.json', 'page.json'].map((name) => join(folder, name));
    writeFileSync(files[0]!, new Uint8Array(bytes));
    writeFileSync(files[1]!, JSON.stringify(claims));
    writeFileSync(files[2]!, JSON.stringify(page.paragraphs));
    const runs = Array.from(
      { length: PROCESSES },
      () =>
        JSON.parse(
          execFileSync(process.execPath, ['--import', 'tsx', SCRIPT, ...files], { encoding: 'utf8' }),
        ) as Record<'import' | 'open' | 'first' | 'second', number>,
    );
    const row = (what: string, times: number[], goal?: string): Row => ({
      what,
      engine: 'sidelight',
      claims: claims.length,
      unit: 'ms',
      ...timesOf(times),
      ratioToFloor: null,
      ...(goal ? { goal } : {}),
      note: `${PROCESSES} new processes`,
    });
    return [
      row(
        'cold',
        runs.map(({ open, first }) => open + first),
        '≤ 40 ms',
      ),
      row(
        'cold, second page',
        runs.map(({ second }) => second),
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
