/** Pages that are locked down, or that lay traps for scripts. */
import { expect, test } from 'vitest';
import { shownPopover } from '../browser/popover.ts';
import { expectMarked, type Hazard, testHazards } from './contract.ts';
import { spotOnMark } from './page-state.ts';
import { CALL, CANDIDATE, GAS, PLEDGE } from './sentences.ts';

const LATE = [{ step: 'late', marked: [CALL, GAS, CANDIDATE] }];

const HAZARDS: Hazard[] = [
  { page: 'strict-csp', marked: [CALL, GAS], later: LATE },
  { page: 'trusted-types', marked: [CALL, GAS], later: LATE },
  { page: 'sandboxed', marked: [CALL, GAS], later: LATE },
  { page: 'sandboxed-silent', marked: [CALL, GAS] },
  { page: 'poisoned-globals', marked: [CALL, GAS], later: LATE, calm: 'calm' },
  {
    page: 'clobbered-names',
    marked: [CALL, GAS, PLEDGE],
    later: [{ step: 'late', marked: [CALL, GAS, PLEDGE, CANDIDATE] }],
  },
  { page: 'listens-to-all', marked: [CALL, GAS], later: LATE },
];

const { bench } = testHazards('locked', HAZARDS);

test('a page that listens to every event hears nothing of what is done in the popover', {
  timeout: 180_000,
}, async () => {
  const page = await bench().open('/hazards/listens-to-all.html');
  await expectMarked(page, [CALL, GAS]);
  await page.bringToFront();
  const spot = await spotOnMark(page);
  if (!spot) throw new Error('no mark to click');
  await page.mouse.click(spot.x, spot.y);
  const { box } = await shownPopover(page);
  await page.mouse.click((box.left + box.right) / 2, box.top + 20);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard(): string[] }).heard());
  const kept =
    /^(key|before|input|copy|click|dblclick|auxclick|context|mouse(down|up|move|over)|pointer(down|up|move)|touch|wheel|select|message|error)/;
  expect(heard.filter((type) => kept.test(type))).toEqual([]);
  await page.close();
});
