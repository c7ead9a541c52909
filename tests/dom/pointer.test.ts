import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Mark } from '../../lib/page/marks.ts';
import { watchPointer } from '../../lib/popover/pointer.ts';
import { stage, testSignal } from './stage.ts';

test('the pointer is told to rest on a mark, and to have left it; a link in a mark keeps its own', async () => {
  const root = stage(`<p id="mark" style="width:300px">A sentence <a id="link" href="#x">with a link</a></p>
    <p id="plain">Another sentence</p>`);
  const range = document.createRange();
  const paragraph = root.querySelector('#mark') as HTMLElement;
  range.selectNodeContents(paragraph);
  const marks: Mark[] = [{ range, kind: 'same' }];
  const told: boolean[] = [];
  const life = testSignal();
  watchPointer(
    document,
    () => marks,
    (isOver) => told.push(isOver),
    life.signal,
  );
  onTestFinished(() => userEvent.unhover(document.body));

  await userEvent.hover(paragraph, { position: { x: 20, y: 8 } });
  await expect.poll(() => told).toEqual([true]);
  await userEvent.hover(root.querySelector('#link') ?? root);
  await expect.poll(() => told).toEqual([true, false]);
  await userEvent.hover(paragraph, { position: { x: 20, y: 8 } });
  await expect.poll(() => told).toEqual([true, false, true]);
  await userEvent.hover(root.querySelector('#plain') ?? root);
  await expect.poll(() => told).toEqual([true, false, true, false]);
  await userEvent.hover(paragraph, { position: { x: 20, y: 8 } });
  await expect.poll(() => told.length).toBe(5);
  life.abort();
  expect(told.at(-1)).toBe(false);
});
