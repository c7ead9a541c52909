/** Pages that change after they were read. */
import { expect, test } from 'vitest';
import { noPopover, shownPopover } from '../browser/popover.ts';
import { putApps } from './apps.ts';
import { expectMarked, type Hazard, takeStep, testHazards } from './contract.ts';
import { spotOnMark } from './page-state.ts';
import { CALL, CANDIDATE, GAS, PARADE, PLEDGE } from './sentences.ts';

const RENDERED: Omit<Hazard, 'page'> = {
  marked: [CALL, PLEDGE],
  later: [
    { step: 'again', marked: [CALL, PLEDGE] },
    { step: 'change', marked: [CALL, GAS] },
    { step: 'remake', marked: [CALL, GAS] },
    { step: 'add', marked: [CALL, GAS, PLEDGE] },
  ],
};

const HAZARDS: Hazard[] = [
  {
    page: 'late-paragraphs',
    marked: [CALL],
    later: [
      { step: 'append', marked: [CALL, PLEDGE] },
      { step: 'fill', marked: [CALL, PLEDGE, GAS] },
      { step: 'stream', marked: [CALL, PLEDGE, GAS, CANDIDATE] },
      { step: 'move', marked: [CALL, PLEDGE, GAS, CANDIDATE] },
      { step: 'remove', marked: [CALL, PLEDGE] },
    ],
  },
  { page: 'late-article', marked: [], later: [{ step: 'load', marked: [CALL, GAS] }] },
  {
    page: 'live-blog',
    marked: [CALL],
    later: [
      { step: 'prepend', marked: [PLEDGE, CALL] },
      { step: 'again', marked: [GAS, PLEDGE, CALL] },
      { step: 'correct', marked: [CANDIDATE, GAS, PLEDGE, CALL] },
      { step: 'withdraw', marked: [CANDIDATE, GAS, PLEDGE] },
    ],
  },
  {
    page: 'infinite-scroll',
    marked: [CALL],
    later: [
      { step: 'next', marked: [CALL, GAS, CANDIDATE] },
      { step: 'address', marked: [CALL, GAS, CANDIDATE] },
      { step: 'drop', marked: [GAS, CANDIDATE] },
    ],
  },
  {
    page: 'virtual-list',
    marked: [CALL, PLEDGE],
    later: [
      { step: 'scroll', marked: [CALL, GAS, CANDIDATE] },
      { step: 'further', marked: [CALL, PARADE] },
      { step: 'back', marked: [CALL, PLEDGE] },
    ],
  },
  {
    page: 'replaced-text',
    marked: [CALL, GAS],
    later: [
      { step: 'split', marked: [CALL, GAS] },
      { step: 'join', marked: [CALL, GAS] },
      { step: 'clone', marked: [CALL, GAS] },
      { step: 'node', marked: [CALL, GAS] },
      { step: 'change', marked: [GAS] },
      { step: 'restore', marked: [CALL, GAS] },
      { step: 'wrap', marked: [CALL, GAS] },
      { step: 'translate', marked: [CALL] },
      { step: 'original', marked: [CALL, GAS] },
    ],
  },
  {
    page: 'single-page-history',
    marked: [CALL, PLEDGE],
    later: [
      { step: 'push', marked: [GAS, CANDIDATE] },
      { step: 'back', marked: [CALL, PLEDGE] },
    ],
  },
  {
    page: 'single-page-navigation',
    marked: [CALL, PLEDGE],
    later: [
      { step: 'navigate', marked: [GAS, CANDIDATE] },
      { step: 'back', marked: [CALL, PLEDGE] },
    ],
  },
  {
    page: 'single-page-hash',
    marked: [CALL, PLEDGE],
    later: [
      { step: 'hash', marked: [GAS, CANDIDATE] },
      { step: 'back', marked: [CALL, PLEDGE] },
    ],
  },
  { page: 'react', ...RENDERED },
  { page: 'react-mismatch', ...RENDERED },
  { page: 'preact', ...RENDERED },
];

const { bench } = testHazards('changing', HAZARDS, putApps);

test.each(['react', 'preact'])(
  '%s renders again under an open popover',
  { timeout: 180_000 },
  async (name) => {
    const page = await bench().open(`/hazards/${name}.html`);
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await expectMarked(page, [CALL, PLEDGE]);
    await page.bringToFront();
    const spot = await spotOnMark(page);
    if (!spot) throw new Error('no mark to click');
    await page.mouse.click(spot.x, spot.y);
    const { claim } = await shownPopover(page);
    for (const step of ['change', 'remake']) await takeStep(page, step);
    await expectMarked(page, [CALL, GAS]);
    expect((await shownPopover(page)).claim).toBe(claim);
    await page.keyboard.press('Escape');
    await noPopover(page);
    expect(errors).toEqual([]);
    await page.close();
  },
);
