/**
 * Pictures of the views, compared with those that are kept. They are kept at a quarter of their size, each pixel the mean of sixteen: so a letter
 * that another machine draws a little otherwise makes no difference, and one that is missing, or stands a line lower, does. The text is set
 * in a font of the test's own (font.ts): with the fonts of the machine lines would break elsewhere, and nothing could be compared.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const KEPT = join(import.meta.dirname, 'pictures');
const SHOWN = join(import.meta.dirname, '../../test-results/views');
/** Side of the square of pixels that becomes one. */
const SIDE = 4;
/** Steps between two values of a channel that are kept: pictures of smooth greys would be twice as large. */
const STEP = 16;
/** How unlike two pixels may be, 0 to 1, and what part of a picture's pixels may be more unlike. A sign of 16 pixels is more than that. */
const UNLIKE = 0.12;
const PART = 0.0003;

/** `npm run views` keeps the pictures as they are now. */
const isKeeping = process.env.KEEP_VIEWS === '1';

/** What differs from the picture that is kept, in words; null where nothing does. The new picture and the difference are written to test-results/views. */
export function unlikeKept(name: string, screenshot: Uint8Array): string | null {
  const now = reduced(PNG.sync.read(Buffer.from(screenshot)));
  const path = join(KEPT, `${name}.png`);
  if (isKeeping) {
    writeFileSync(path, encoded(now));
    return null;
  }
  if (!existsSync(path)) return `${name}: no picture is kept; npm run views makes one`;
  const found = unlike(PNG.sync.read(readFileSync(path)), now);
  if (found === null) return null;
  mkdirSync(SHOWN, { recursive: true });
  writeFileSync(join(SHOWN, `${name}.png`), encoded(now));
  if (found.difference) writeFileSync(join(SHOWN, `${name}-difference.png`), encoded(found.difference));
  return `${name}: ${found.what} (test-results/views; if it is meant to be so: npm run views)`;
}

/** How two reduced pictures differ; null where they do not. */
export function unlike(kept: PNG, now: PNG): { what: string; difference?: PNG } | null {
  const { width, height } = now;
  if (kept.width !== width || kept.height !== height)
    return { what: `is ${width} by ${height}, and not ${kept.width} by ${kept.height}` };
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(kept.data, now.data, difference.data, width, height, {
    threshold: UNLIKE,
    includeAA: true,
  });
  return pixels <= PART * width * height
    ? null
    : { what: `${pixels} of ${width * height} pixels differ`, difference };
}

/** The picture at a quarter of its size. What is left over at its right and its foot is left out. */
export function reduced(whole: PNG): PNG {
  const small = new PNG({ width: Math.floor(whole.width / SIDE), height: Math.floor(whole.height / SIDE) });
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      for (let channel = 0; channel < 4; channel++)
        small.data[(y * small.width + x) * 4 + channel] = mean(whole, x * SIDE, y * SIDE, channel);
  return small;
}

function mean({ data, width }: PNG, left: number, top: number, channel: number): number {
  let sum = 0;
  for (let y = top; y < top + SIDE; y++)
    for (let x = left; x < left + SIDE; x++) sum += data[(y * width + x) * 4 + channel] ?? 0;
  return Math.min(255, Math.round(sum / SIDE ** 2 / STEP) * STEP);
}

const encoded = (picture: PNG): Buffer => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });
