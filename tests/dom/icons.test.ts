/** The icons are the SVG, drawn at each size; `npm run icons` draws them. */
import { expect, test } from 'vitest';
import svg from '../../data/public/icon/icon.svg?raw';
import { drawIcon } from '../store/draw-icon.ts';

const kept = import.meta.glob<string>('../../data/public/icon/*.png', {
  query: '?inline',
  import: 'default',
  eager: true,
});
const icons = Object.entries(kept).map(([path, url]): [number, string] => [
  Number(/(\d+)\.png$/.exec(path)?.[1]),
  url,
]);

/** Channels of a picture, of 0 to 255. */
async function pixels(url: string, size: number): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = url;
  await image.decode();
  expect([image.naturalWidth, image.naturalHeight]).toEqual([size, size]);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, size, size).data;
}

test('the toolbar, the lists and the stores have theirs', () => {
  expect(icons.map(([size]) => size).toSorted((a, b) => a - b)).toEqual([16, 32, 48, 96, 128]);
});

test.each(icons)('of %i pixels', async (size, url) => {
  const [one, other] = [await pixels(url, size), await pixels(await drawIcon({ svg, size }), size)];
  const apart = one.map((channel, at) => Math.abs(channel - (other[at] ?? 0)));
  // Browsers round edges a little differently; another shape or colour is more than that.
  expect(apart.reduce((sum, difference) => sum + difference, 0) / apart.length).toBeLessThan(1.5);
  expect(apart.filter((difference) => difference > 64).length / apart.length).toBeLessThan(0.01);
});
