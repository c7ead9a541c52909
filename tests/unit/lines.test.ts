import { expect, test } from 'vitest';
import { lineAt, linesOf } from '../../lib/popover/lines.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

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
