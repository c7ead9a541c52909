/** Pages whose markup hides, splits or encloses their text. */
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../browser/until.ts';
import { expectMarked, expectPopover, type Hazard, testHazards } from './contract.ts';
import { domOf, markedTexts } from './page-state.ts';
import { CALL, CANDIDATE, GAS, PARADE, PLEDGE } from './sentences.ts';

const HAZARDS: Hazard[] = [
  { page: 'split-inline', marked: [CALL, PLEDGE, GAS] },
  { page: 'line-breaks', marked: [CALL, PLEDGE, GAS, CANDIDATE] },
  {
    page: 'hidden',
    // The mark goes across what is hidden in the sentence.
    marked: [CALL, GAS.replace('that ', 'that no reader sees this ')],
  },
  {
    page: 'collapsed',
    // What is hidden until found is meant to be found.
    marked: [CALL, CANDIDATE],
    later: [
      { step: 'open', marked: [CALL, CANDIDATE, PLEDGE] },
      { step: 'unfold', marked: [CALL, CANDIDATE, PLEDGE, GAS] },
      { step: 'turn', marked: [CALL, CANDIDATE, PLEDGE, GAS, PARADE] },
      { step: 'style', marked: [CALL, CANDIDATE, PLEDGE, PARADE] },
      { step: 'close', marked: [CALL, CANDIDATE, PARADE] },
    ],
  },
  {
    page: 'shadow-open',
    marked: [CALL, PLEDGE, GAS],
    later: [
      { step: 'late', marked: [CALL, PLEDGE, GAS, CANDIDATE] },
      { step: 'host', marked: [CALL, PLEDGE, GAS, CANDIDATE] },
      { step: 'fill', marked: [CALL, PLEDGE, GAS, CANDIDATE, PARADE] },
      { step: 'sheet', marked: [CALL, GAS, CANDIDATE, PARADE] },
      { step: 'hide', marked: [CALL] },
      { step: 'bare', marked: [CALL, PLEDGE, GAS, CANDIDATE, PARADE] },
    ],
  },
  {
    page: 'shadow-closed',
    marked: [CALL, PLEDGE],
    later: [{ step: 'late', marked: [CALL, PLEDGE, GAS] }],
  },
  { page: 'editing', marked: [CALL], later: [{ step: 'type', marked: [CALL, CANDIDATE] }] },
];

const { bench } = testHazards('markup', HAZARDS);

test('frames of the site are read like the page, those of other sites are not', {
  timeout: 180_000,
}, async () => {
  const page = await bench().open('/hazards/frames.html');
  const alone = await bench().openAlone('/hazards/frames.html');
  const [inPage, inAlone] = await Promise.all([framesOf(page), framesOf(alone)]);
  await expectMarked(page, [CALL, PLEDGE]);
  await expectMarked(inPage.same, [GAS, CANDIDATE]);
  await expectMarked(inPage.srcdoc, [CALL, GAS]);
  expect(await domOf(page)).toBe(await domOf(alone));
  for (const name of FRAMES) expect(await domOf(inPage[name])).toBe(await domOf(inAlone[name]));
  // The toolbar button counts the page with its frames, a claim that is stated twice once.
  await until('four claims are counted', async () => (await bench().badge(page)) === '4');
  await expectPopover(page, await domOf(alone));
  expect(await markedTexts(inPage.cross)).toEqual([]);
  expect(await markedTexts(inPage.blank)).toEqual([]);
  await page.close();
  await alone.close();
});

const FRAMES = ['same', 'srcdoc', 'cross', 'blank'] as const;

/** The frames of the page by name, once all of them are there. */
const framesOf = (page: Page): Promise<Record<(typeof FRAMES)[number], Frame>> =>
  until('all frames are there', async () => {
    const byName: Record<string, Frame> = {};
    for (const frame of page.frames()) {
      const state = await frame
        .evaluate(() => [window.name, document.readyState, document.body.children.length] as const)
        .catch(() => null);
      if (state && state[1] === 'complete' && (state[2] > 0 || state[0] === 'blank'))
        byName[state[0]] = frame;
    }
    return FRAMES.every((name) => byName[name]) && (byName as Record<(typeof FRAMES)[number], Frame>);
  });
