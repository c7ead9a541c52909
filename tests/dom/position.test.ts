import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Point } from '../../lib/page/hit.ts';
import { keepPlaced } from '../../lib/popover/position.ts';
import { stage, testSignal } from './stage.ts';

const CARD = `<div id="card" style="position: fixed; inset: 0 auto auto 0; display: flex; flex-direction: column; overflow: hidden">
  <div id="scroller" style="flex: 1 1 auto; min-height: 0; overflow: hidden auto"><div id="body"></div></div></div>`;

interface Scene {
  /** The line's box in the viewport. */
  line: { left: number; top: number; width: number };
  /** Natural height of the card. */
  height: number;
  point?: Point | null;
}

/** A card placed beside a line of 20 px height that stands where the test wants it. */
async function placed({ line, height, point = { x: line.left + 5, y: line.top + 5 } }: Scene) {
  const root = stage(
    `<p id="line" style="position: fixed; margin: 0; left: ${line.left}px; top: ${line.top}px; width: ${line.width}px;
       font-size: 0"><span style="display: inline-block; width: 100%; height: 20px"></span></p>${CARD}`,
  );
  const find = (id: string) => root.querySelector<HTMLElement>(`#${id}`) ?? root;
  find('body').style.height = `${height}px`;
  const range = document.createRange();
  range.selectNode(find('line').firstElementChild ?? root);
  const card = find('card');
  const session = testSignal();
  await keepPlaced({ card, scroller: find('scroller') }, range, point, session.signal);
  const { left, top, right, bottom } = card.getBoundingClientRect();
  return { left, top, right, bottom, card, scroller: find('scroller') };
}

async function viewport(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  onTestFinished(() => page.viewport(1000, 800));
}

test('below the line, centred on the click', async () => {
  const box = await placed({
    line: { left: 100, top: 100, width: 700 },
    height: 300,
    point: { x: 450, y: 110 },
  });
  expect([box.left, box.top, box.right]).toEqual([260, 126, 640]);
});

test('above the line where there is more room', async () => {
  const box = await placed({
    line: { left: 100, top: 700, width: 700 },
    height: 300,
    point: { x: 450, y: 705 },
  });
  expect([box.left, box.top, box.bottom]).toEqual([260, 394, 694]);
});

test.each([
  ['its start', { x: 110, y: 105 }, 100],
  ['its end', { x: 790, y: 105 }, 420],
  ['the start of the whole where nothing was clicked', null, 100],
])('flush with the text column at %s', async (_where, point, left) => {
  expect((await placed({ line: { left: 100, top: 100, width: 700 }, height: 300, point })).left).toBe(left);
});

test('as wide as a phone less its margins, and never off the screen', async () => {
  await viewport(320, 640);
  for (const top of [-500, 0, 200, 400, 620, 2000])
    for (const left of [-900, 0, 300, 1200]) {
      const box = await placed({ line: { left, top, width: 50 }, height: 900 });
      const where = `${left}, ${top}`;
      expect([box.left, box.right], where).toEqual([8, 312]);
      expect(box.top, where).toBeGreaterThanOrEqual(8);
      expect(box.bottom, where).toBeLessThanOrEqual(632);
      expect(box.bottom - box.top, where).toBeGreaterThanOrEqual(260);
    }
});

test('a tall card takes the room there is and scrolls inside', async () => {
  const near = await placed({ line: { left: 0, top: 100, width: 500 }, height: 5000 });
  expect([near.top, near.bottom]).toEqual([126, 686]);
  const low = await placed({ line: { left: 0, top: 300, width: 500 }, height: 5000 });
  expect([low.top, low.bottom]).toEqual([326, 792]);
  expect(low.scroller.clientHeight).toBe(466);
});

test('what is scrolled inside stays where it is when the page moves', async () => {
  const { scroller } = await placed({ line: { left: 0, top: 300, width: 500 }, height: 700 });
  scroller.scrollTop = 150;
  window.dispatchEvent(new Event('resize'));
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  expect(scroller.scrollTop).toBe(150);
});

test('a viewport lower than the least height still holds the card', async () => {
  await viewport(400, 200);
  const box = await placed({ line: { left: 0, top: 100, width: 300 }, height: 300 });
  expect([box.top, box.bottom]).toEqual([8, 192]);
});
