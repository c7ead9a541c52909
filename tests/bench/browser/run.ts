/**
 * `npm run --silent bench:browser`: what the built extension costs in Chromium with 100,000 claims installed, traced and not assumed. Long tasks
 * of demo pages with and without it, the time from its start on a page to the first mark, the first answer after the background was
 * killed, memory, and what an install does to the interface. Takes two minutes.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { runCommand } from '../../../lib/commands/input.ts';
import { packText } from '../../../lib/packs/file/seal.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { backgroundStopper } from '../../browser/background.ts';
import { grantSite } from '../../browser/extension.ts';
import { type Launched, launch } from '../../browser/launch.ts';
import { firstMarks } from '../../browser/marks.ts';
import { installFile, openOptions } from '../../browser/options.ts';
import { type Site, serve } from '../../browser/serve.ts';
import { settledSummary } from '../../browser/summary.ts';
import { readerTimings } from '../../demo/first-marks.ts';
import { madePage } from '../../feeds/made-pack.ts';
import { endOf, output } from '../../run/steps.ts';
import { HEAD, lineOf, type Row } from '../table.ts';
import { timesOf } from '../timing.ts';
import { largePack, statedIn } from './claims-pack.ts';
import { heapOf } from './memory.ts';
import { restlessPage, shareOf } from './share.ts';
import { type Task, tasksDuring } from './tasks.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const LONG = 50;
const RUNS = 7;
const STATED = 12;
/** Before a page that never rests is given up. */
const SECONDS = 12;
const PATIENT = { within: 120_000 };

const tell = (row: Omit<Row, 'engine' | 'ratioToFloor' | 'claims'>, claims: number): void =>
  console.log(lineOf({ engine: 'sidelight', ratioToFloor: null, claims, ...row }));

const longOf = (tasks: readonly Task[]): string =>
  `${tasks.filter(({ worked }) => worked > LONG).length} tasks over ${LONG} ms of work, ${tasks.filter(({ lasted }) => lasted > LONG).length} by the clock`;

const taskRow = (what: string, tasks: readonly Task[], goal?: string): Parameters<typeof tell>[0] => ({
  what,
  unit: 'ms',
  ...timesOf(tasks.slice(0, 1).map(({ worked }) => worked)),
  ...(goal ? { goal } : {}),
  note: `the longest task of the page, processor time; ${longOf(tasks)}`,
});

/** Opens every demo page in a tab of its own and gives the tasks of all, the longest first. */
async function demoTasks(launched: Launched, site: Site, isRead: boolean): Promise<Task[]> {
  const all: Task[] = [];
  for (const path of site.demo) {
    const page = await launched.newPage();
    const tasks = await tasksDuring(page, site.url(path), async () => {
      await page.goto(site.url(path), { waitUntil: 'load' });
      if (isRead) await settledSummary(launched, page, PATIENT);
    });
    all.push(...tasks);
    await page.close();
  }
  return all.sort((a, b) => b.worked - a.worked);
}

async function heapOfPage(launched: Launched, address: string, isRead: boolean): Promise<number> {
  const page = await launched.newPage();
  await page.goto(address);
  if (isRead) await settledSummary(launched, page, PATIENT);
  const heap = await heapOf(await page.createCDPSession());
  await page.close();
  return heap;
}

/** Milliseconds from the question of a page of the extension to the background's answer. */
const answerTime = (control: Page, blocks: readonly string[]): Promise<number> =>
  control.evaluate(async (texts) => {
    const begun = performance.now();
    const answer = await chrome.runtime.sendMessage({
      type: 'page>background:match',
      blocks: texts,
      published: null,
    });
    if (!(answer as { ok?: boolean } | undefined)?.ok) throw new Error(JSON.stringify(answer));
    return performance.now() - begun;
  }, blocks);

async function marksTime(launched: Launched, address: string): Promise<number> {
  const page = await launched.newPage();
  await page.goto(address);
  await firstMarks(page);
  const { marked } = await readerTimings(page);
  await page.close();
  if (marked === undefined) throw new Error('the page has marks, but they were not noted');
  return marked;
}

const repeated = async (times: number, measure: () => Promise<number>): Promise<number[]> => {
  const measured: number[] = [];
  for (let time = 0; time < times; time++) measured.push(await measure());
  return measured;
};

/** Installs the pack as a reader does. @returns the tasks of the options page meanwhile, and how long it took */
async function install(
  launched: Launched,
  pack: PackFile,
  folder: string,
): Promise<{ tasks: Task[]; took: number }> {
  const path = join(folder, 'large.json.gz');
  writeFileSync(path, gzipSync(packText(pack), { level: 1 }));
  const { page } = await openOptions(launched);
  const begun = performance.now();
  const tasks = await tasksDuring(page, page.url(), async () => {
    await page.reload();
    await installFile(page, path, { within: 400_000 });
  });
  await page.close();
  return { tasks, took: performance.now() - begun };
}

async function measure(site: Site, launched: Launched, folder: string): Promise<void> {
  const pack = await largePack();
  const claims = pack.claims.length;
  const stated = statedIn(pack, STATED);
  const address = site.url(site.add({ name: 'large.html', html: madePage(stated) }));
  const sample = site.url(site.demo.find((path) => !path.endsWith('index.html'))!);

  const without = await demoTasks(launched, site, false);
  const heapWithout = await heapOfPage(launched, sample, false);
  const installed = await install(launched, pack, folder);
  tell({ what: 'install', unit: 'ms', ...timesOf([installed.took]) }, claims);
  tell(taskRow('options while installing', installed.tasks), claims);

  await grantSite(launched, '*://localhost/*');
  // A page of the extension with nothing that runs by itself: from there the background is asked, and killed. Before the demo pages are traced: after
  // that a background that was killed did not answer in three runs, and why is not known.
  const control = await launched.newPage();
  await control.goto(`chrome-extension://${launched.extension.id}/icon/16.png`);
  const session = await control.createCDPSession();
  const stopBackground = await backgroundStopper(session);
  const warm = await repeated(RUNS, () => answerTime(control, stated));
  tell({ what: 'answer', unit: 'ms', ...timesOf(warm), note: 'the background awake' }, claims);
  const killed = await repeated(RUNS, async () => {
    await stopBackground();
    return answerTime(control, stated);
  });
  tell({ what: 'first answer after a kill', unit: 'ms', ...timesOf(killed), goal: '≤ 150 ms' }, claims);
  const [worker] = await launched.extension.workers();
  tell(
    {
      what: 'memory of the background',
      unit: 'MB',
      ...timesOf([await heapOf(worker!.client)]),
      goal: '≤ 80 MB',
    },
    claims,
  );
  await control.close();

  tell(taskRow('demo pages without', without), claims);
  tell(taskRow('demo pages', await demoTasks(launched, site, true), '0 over 50 ms'), claims);
  tell(
    {
      what: 'text to marks',
      unit: 'ms',
      ...timesOf(await repeated(RUNS, () => marksTime(launched, address))),
      goal: '≤ 150 ms',
      note: `of the installed pack, ${STATED} sentences stated; from the script's start`,
    },
    claims,
  );
  const restless = await shareOf(
    launched,
    await launched.newPage(),
    site.url(site.add({ name: 'restless.html', html: restlessPage(stated) })),
    SECONDS,
  );
  tell(
    {
      what: 'share of a restless page',
      unit: 'share',
      ...timesOf([restless.share]),
      goal: '≤ 0.02',
      note: `of the main thread, for ${SECONDS} s by the clock, with ${Math.round(restless.rate)} mutations a second`,
    },
    claims,
  );
  const heapWith = await heapOfPage(launched, sample, true);
  tell(
    {
      what: 'memory of a tab',
      unit: 'MB',
      ...timesOf([heapWith - heapWithout]),
      goal: '≤ 10 MB more',
      note: `${heapWith.toFixed(1)} with, ${heapWithout.toFixed(1)} without`,
    },
    claims,
  );
}

await runCommand('bench:browser', async () => {
  const build = await output('wxt', ['build']);
  if (build.code !== 0) throw new Error(`the extension could not be built\n${endOf(build.text)}`);
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const site = await serve();
  const launched = await launch({ headless: true });
  console.log(HEAD);
  try {
    await measure(site, launched, folder);
  } finally {
    await launched.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
