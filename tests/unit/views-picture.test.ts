import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { reduced, unlike } from '../views/picture.ts';

/** A page of 640 by 480 with lines of text-like strokes. `more` paints over it. */
function page(more: (paint: (x: number, y: number, grey: number) => void) => void = () => {}, ink = 40): PNG {
  const picture = new PNG({ width: 640, height: 480 });
  picture.data.fill(255);
  const paint = (x: number, y: number, grey: number): void => {
    picture.data.fill(grey, (y * 640 + x) * 4, (y * 640 + x) * 4 + 3);
  };
  for (let y = 20; y < 460; y++)
    for (let x = 20; x < 600; x++) if (y % 20 < 9 && (x * 7 + Math.floor(y / 20)) % 5 < 2) paint(x, y, ink);
  more(paint);
  return picture;
}

const compared = (now: PNG): string | undefined => unlike(reduced(page()), reduced(now))?.what;

test('a picture is like itself, and like one whose letters are drawn a little otherwise', () => {
  expect(compared(page())).toBeUndefined();
  const softer = page(undefined, 60);
  expect(compared(softer)).toBeUndefined();
});

test('a sign that is missing shows, and a line that stands lower', () => {
  const without = page((paint) => {
    for (let y = 100; y < 116; y++) for (let x = 100; x < 116; x++) paint(x, y, 255);
  });
  expect(compared(without)).toMatch(/pixels differ/);
  const lower = page((paint) => {
    for (let x = 20; x < 600; x++)
      for (let y = 40; y < 52; y++) paint(x, y, y < 43 || (x * 7 + 2) % 5 >= 2 ? 255 : 40);
  });
  expect(compared(lower)).toMatch(/pixels differ/);
});

test('another size shows', () => {
  expect(compared(new PNG({ width: 640, height: 400 }))).toBe('is 160 by 100, and not 160 by 120');
});
