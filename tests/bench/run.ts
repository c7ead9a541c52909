/**
 * `npm run --silent bench [-- --json] [--quick]`: what matching costs at 1,000 to 300,000 claims, beside the floors and the peers, all in turns in one
 * run; `--json` prints an array of rows (table.ts). `--quick` leaves out 300,000 claims and the peers. Times are of this machine, now; the
 * ratios are what can be compared.
 */
import { runCommand } from '../../lib/commands/input.ts';
import { coldRows } from './measures/cold.ts';
import { bytesRows, countedRows } from './measures/counted.ts';
import { buildRows, loadRows } from './measures/file.ts';
import { hostileRows } from './measures/hostile.ts';
import { longPageRows } from './measures/long-page.ts';
import { pageRows } from './measures/page.ts';
import { peerRows } from './measures/peers.ts';
import { qualityRows } from './measures/quality.ts';
import { searchRows } from './measures/search.ts';
import { type Engine, engineOf } from './ours.ts';
import { claimPool, newsPage } from './pools.ts';
import { HEAD, lineOf, type Row } from './table.ts';

const SIZES = [1_000, 10_000, 100_000, 300_000];
/** What the bounds are told for. */
const LARGE = 100_000;

await runCommand('bench', async () => {
  const json = process.argv.includes('--json');
  const quick = process.argv.includes('--quick');
  const page = newsPage();
  const pool = claimPool();
  const rows: Row[] = [];
  const tell = (more: Row[]): void => {
    rows.push(...more);
    if (!json) for (const row of more) console.log(lineOf(row));
  };
  if (!json) {
    console.log(
      `page: ${page.sentences.length} sentences, ${page.words} words, ${page.from}; claims: ${pool.from}`,
    );
    console.log(HEAD);
  }
  const sizes = quick ? SIZES.slice(0, 3) : SIZES;
  const engines: Engine[] = [];
  for (const size of sizes) engines.push(await engineOf(pool.claims(size)));
  const large = engines[sizes.indexOf(LARGE)]!;
  tell(await pageRows(engines, page));
  tell(loadRows(engines));
  tell(bytesRows(engines));
  tell(await countedRows(engines, page));
  tell(coldRows(large, page));
  tell(await buildRows(large.claims));
  tell(await longPageRows(large));
  tell(searchRows(large));
  tell(await hostileRows(large, page));
  tell(await qualityRows(large));
  if (!quick) tell(await peerRows(engines.slice(0, 2), page));
  if (json) console.log(JSON.stringify(rows, null, 1));
});
