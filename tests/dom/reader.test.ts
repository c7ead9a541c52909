import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { tellMatch } from '../../lib/match/tell.ts';
import { openBundledIndex } from '../../lib/packs/bundled-index.ts';
import { openBundledTexts } from '../../lib/packs/bundled-texts.ts';
import { MARK_NAMES } from '../../lib/page/marks.ts';
import { createShowing, type ShownPopover, type ShowRequest } from '../../lib/popover/showing.ts';
import { setDoor } from '../../lib/reader/door.ts';
import { startReader } from '../../lib/reader/reader.ts';
import { createReport } from '../../lib/reader/report.ts';
import { takeOver } from '../../lib/reader/takeover.ts';
import { stage, testSignal } from './stage.ts';

const CALL =
  'Serbian President Aleksandar Vučić and Russian President Vladimir Putin spoke on the phone on Sunday for the first time in two and a half years.';
const GAS = 'Putin assured Vučić that Serbia will have enough Russian gas this winter.';
const FILLER =
  'The ferry to the islands will be out of service for two weeks in spring while its engines are overhauled.';
const ARTICLE = `<article style="font: 16px/1.5 sans-serif; width: 700px"><h1>A call</h1><p id="call">${CALL}</p>
  <p style="height: 1600px">${FILLER}</p><p id="gas">${GAS}</p><p>${FILLER}</p></article>`;

const index = openBundledIndex();
beforeEach(() => setDoor(null));

/** A reader on the test page, with a popover script that only writes down what it is asked. */
async function read(options: { popoverComes?: boolean } = {}) {
  const { popoverComes = true } = options;
  stage(ARTICLE);
  onTestFinished(() => scrollTo(0, 0));
  const life = testSignal();
  const opened: ShowRequest[] = [];
  const updates: { index: number; total: number; sentence: string }[] = [];
  const show = async (request: ShowRequest): Promise<ShownPopover> => {
    opened.push(request);
    request.signal.addEventListener('abort', () => request.handlers.closed('aborted'));
    return {
      close: () => request.handlers.closed('caller'),
      update: ({ position, sentence }) => updates.push({ ...position, sentence }),
    };
  };
  const ports = {
    style: vi.fn(),
    count: vi.fn(),
    fetchPopover: vi.fn(async () => {
      if (popoverComes)
        setDoor((visit) =>
          createShowing({
            ...visit,
            tell: (found) => ('evidence' in found ? tellMatch(found, openBundledTexts(index)) : found),
            show,
            showPointer: vi.fn(),
          }),
        );
      return popoverComes;
    }),
    match: vi.fn(async () => ({ found: [], isWhole: true })),
  };
  const reader = startReader({
    document,
    openIndex: () => index,
    ports,
    packs: () => ({ bundled: true, installed: '' }),
    report: createReport(life.signal, document),
    signal: life.signal,
  });
  await expect.poll(async () => (await reader.summary()).status).toBe('done');
  // Where no pack is installed nothing is asked.
  expect(ports.match).not.toHaveBeenCalled();
  const matchOf = async (sentence: string): Promise<string> => {
    const { matches } = await reader.summary();
    return matches.find((match) => match.sentence === sentence && match.tier === 'sure')?.matchId ?? '';
  };
  const active = (): string => [...(CSS.highlights.get(MARK_NAMES.active) ?? [])].map(String).join();
  return { reader, ports, opened, updates, life, matchOf, active };
}

test('style, count and the popover’s script are asked for once', async () => {
  const { ports } = await read();
  await expect.poll(() => ports.fetchPopover.mock.calls.length).toBeGreaterThan(0);
  expect(ports.style).toHaveBeenCalledOnce();
  expect(ports.count.mock.calls.at(-1)?.[0]).toBeGreaterThanOrEqual(2);
});

test('a click on a mark opens its popover there; a click beside it does not', async () => {
  const { opened, active } = await read();
  await page
    .elementLocator(document.querySelector('#call') ?? document.body)
    .click({ position: { x: 160, y: 12 } });
  await expect.poll(() => opened.length).toBe(1);
  expect(opened[0]).toMatchObject({ sentence: CALL, position: { index: 0 } });
  expect(opened[0]?.point?.x).toBeGreaterThan(100);
  expect(CALL).toContain(active());
  expect(active()).not.toBe('');
  await page.elementLocator(document.querySelector('h1') ?? document.body).click();
  expect(opened).toHaveLength(1);
  opened[0]?.handlers.closed('escape');
  expect(active()).toBe('');
});

test('a match of the list is scrolled to; next and previous go round', async () => {
  const { reader, opened, updates, matchOf, active } = await read();
  expect(await reader.show(await matchOf(GAS))).toBe(true);
  expect(scrollY).toBeGreaterThan(500);
  expect(opened[0]).toMatchObject({ sentence: GAS, point: null });
  expect(GAS).toContain(active());
  const total = opened[0]?.position.total ?? 0;
  for (let step = 0; step < total; step++) opened[0]?.handlers.next();
  expect(updates.map(({ index: at }) => at).sort()).toEqual(Array.from({ length: total }, (_, at) => at));
  expect(updates.at(-1)?.sentence).toBe(GAS);
  opened[0]?.handlers.next();
  expect(updates.at(-1)?.sentence).toBe(CALL);
  expect(scrollY).toBeLessThan(500);
  opened[0]?.handlers.previous();
  expect(updates.at(-1)?.sentence).toBe(GAS);
});

test('what is no longer there is not shown, nor anything without the popover’s script', async () => {
  const { reader, matchOf, life } = await read();
  expect(await reader.show('m999')).toBe(false);
  const gas = await matchOf(GAS);
  document.querySelector('#gas')?.remove();
  expect(await reader.show(gas)).toBe(false);
  life.abort();
  setDoor(null);
  const without = await read({ popoverComes: false });
  expect(await without.reader.show(await without.matchOf(CALL))).toBe(false);
});

test('a new address is a new visit: the popover closes, the marks are found again', async () => {
  const before = location.href;
  onTestFinished(() => history.replaceState(null, '', before));
  const { reader, opened, matchOf, active } = await read();
  await reader.show(await matchOf(CALL));
  expect(active()).not.toBe('');
  history.pushState(null, '', '?another');
  await expect.poll(async () => (await reader.summary()).status).toBe('reading');
  expect(opened[0]?.signal.aborted).toBe(true);
  expect(active()).toBe('');
  await expect.poll(async () => (await reader.summary()).status).toBe('done');
  expect(CSS.highlights.get(MARK_NAMES.same)?.size).toBeGreaterThanOrEqual(2);
});

test('a newer copy takes over and the older falls silent', () => {
  const outer = testSignal();
  const older = takeOver(outer.signal);
  const newer = takeOver(testSignal().signal);
  expect([older.signal.aborted, newer.signal.aborted]).toEqual([true, false]);
  const third = takeOver(outer.signal);
  outer.abort();
  expect(third.signal.aborted).toBe(true);
  expect(takeOver(AbortSignal.abort()).signal.aborted).toBe(true);
});

test('an error is told once, and none after the end or from a page that was left', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const life = testSignal();
  const report = createReport(life.signal, document);
  report(new Error('one'));
  report(new Error('one'));
  report('two');
  expect(log).toHaveBeenCalledTimes(2);
  createReport(life.signal, document.implementation.createHTMLDocument())(new Error('left'));
  life.abort();
  report(new Error('three'));
  expect(log).toHaveBeenCalledTimes(2);
});
