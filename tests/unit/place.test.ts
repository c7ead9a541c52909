import { expect, test } from 'vitest';
import { lineAt, linesOf, MARGIN, place } from '../../lib/popover/place.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const desk = { width: 1000, height: 800 };
const card = { width: 380, height: 300 };

test('below the line, centred on the click', () => {
  expect(place(box(100, 100, 800, 120), card, desk, 450)).toEqual({
    left: 260,
    top: 126,
    maxHeight: 560,
    side: 'below',
  });
});

test('above the line where there is more room', () => {
  const placed = place(box(100, 700, 800, 720), card, desk, 450);
  expect(placed).toMatchObject({ side: 'above', top: 394 });
});

test('flush with the text column at both of its ends', () => {
  expect(place(box(100, 100, 800, 120), card, desk, 110).left).toBe(100);
  expect(place(box(100, 100, 800, 120), card, desk, 790).left).toBe(420);
  expect(place(box(100, 100, 800, 120), card, desk).left).toBe(100);
});

test('as wide as a phone less its margins, and never off the screen', () => {
  for (const top of [-500, 0, 200, 400, 620, 2000])
    for (const left of [-900, 0, 300, 1200]) {
      const phone = { width: 320, height: 640 };
      const phoneCard = { width: 304, height: 900 };
      const placed = place(box(left, top, left + 50, top + 20), phoneCard, phone, left + 10);
      expect(placed.left).toBe(MARGIN);
      expect(placed.top).toBeGreaterThanOrEqual(MARGIN);
      const height = Math.min(phoneCard.height, placed.maxHeight);
      expect(placed.top + height).toBeLessThanOrEqual(phone.height - MARGIN);
      expect(height).toBeGreaterThanOrEqual(260);
    }
});

test('a tall card takes the room there is and scrolls inside', () => {
  expect(place(box(0, 100, 500, 120), { width: 380, height: 5000 }, desk).maxHeight).toBe(560);
  expect(place(box(0, 300, 500, 320), { width: 380, height: 5000 }, desk).maxHeight).toBe(466);
});

test('a viewport lower than the least height still holds the card', () => {
  const placed = place(box(0, 100, 300, 120), card, { width: 400, height: 200 });
  expect(placed).toMatchObject({ top: MARGIN, maxHeight: 184 });
});

test('pieces of one line are one line, whatever their order and height', () => {
  const lines = linesOf([
    box(50, 20, 90, 38),
    box(0, 0, 100, 18),
    box(0, 20, 50, 40),
    box(90, 22, 95, 36),
    box(5, 5, 5, 9),
  ]);
  expect(lines).toEqual([box(0, 0, 100, 18), box(0, 20, 95, 40)]);
});

test('the clicked line is the nearest one', () => {
  const lines = [box(0, 0, 9, 18), box(0, 20, 9, 38), box(0, 40, 9, 58)];
  expect([-50, 5, 19.5, 30, 500].map((y) => lineAt(lines, y))).toEqual([0, 0, 1, 1, 2]);
});
