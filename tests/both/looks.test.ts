/** Pages whose style stands in the way, and what a reader does with how a page looks. */
import { expect, test } from 'vitest';
import { expectMarked, type Hazard, takeStep, testHazards } from './contract.ts';
import { CALL, CANDIDATE, GAS, PLEDGE } from './sentences.ts';

const HAZARDS: Hazard[] = [
  { page: 'all-revert', marked: [CALL, GAS] },
  { page: 'topmost', marked: [CALL, GAS] },
  { page: 'dark', marked: [CALL, GAS] },
  { page: 'right-to-left', marked: [CALL, GAS, CANDIDATE, PLEDGE] },
  { page: 'vertical', marked: [CALL, GAS] },
  { page: 'zoomed', marked: [CALL, GAS] },
  { page: 'printed', marked: [CALL, GAS] },
  {
    page: 'found',
    marked: [CALL, GAS, PLEDGE],
    later: [
      { step: 'find', marked: [CALL, GAS, PLEDGE] },
      { step: 'reveal', marked: [CALL, GAS, PLEDGE] },
      { step: 'unselect', marked: [CALL, GAS, PLEDGE] },
    ],
  },
];

const { bench } = testHazards('looks', HAZARDS);

test('what is looked for in the page is found across marks', async () => {
  const page = await bench().open('/hazards/found.html');
  await expectMarked(page, [CALL, GAS, PLEDGE]);
  await page.bringToFront();
  await takeStep(page, 'find');
  expect(await page.evaluate(() => (globalThis as unknown as { found: unknown }).found)).toEqual([
    true,
    'hope that Serbia',
  ]);
  await page.close();
});
