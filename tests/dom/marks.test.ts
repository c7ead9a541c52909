import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { readBlocks } from '../../lib/page/blocks.ts';
import { luminance, over, parseColour } from '../../lib/page/colour.ts';
import css from '../../lib/page/marks.css?raw';
import { createMarks, MARK_NAMES, type Mark, type MarkKind } from '../../lib/page/marks.ts';
import { rangeOf } from '../../lib/page/ranges.ts';
import { HAZARDS } from './hazards.ts';
import { stage, testSignal } from './stage.ts';

/** One mark over the first block's words from `start` to `end`. */
function mark(root: Element, kind: MarkKind, start: number, end: number): Mark {
  return { kind, range: rangeOf(readBlocks(root)[0]!, start, end)! };
}

const painted = () =>
  Object.fromEntries(
    Object.values(MARK_NAMES).map((name) => [name, [...(CSS.highlights.get(name) ?? [])].map(String)]),
  );
const NOTHING = { [MARK_NAMES.same]: [], [MARK_NAMES.differs]: [], [MARK_NAMES.active]: [] };

describe('the registry', () => {
  test('holds each kind under its name, and the active one besides', () => {
    const root = stage('<p>One two three</p>');
    const marks = createMarks(testSignal().signal);
    const one = mark(root, 'same', 0, 3);
    const two = mark(root, 'differs', 4, 7);
    marks.set([one, two]);
    marks.active(two);
    expect(painted()).toEqual({
      [MARK_NAMES.same]: ['One'],
      [MARK_NAMES.differs]: ['two'],
      [MARK_NAMES.active]: ['two'],
    });
    marks.set([one]);
    expect(painted()).toEqual({ ...NOTHING, [MARK_NAMES.same]: ['One'] });
    marks.active(one);
    marks.active(null);
    expect(painted()).toEqual({ ...NOTHING, [MARK_NAMES.same]: ['One'] });
  });

  test('a mark that is not set cannot be active', () => {
    const root = stage('<p>One two three</p>');
    const marks = createMarks(testSignal().signal);
    marks.active(mark(root, 'same', 0, 3));
    expect(painted()).toEqual(NOTHING);
  });

  test('the active mark lies above the others, differing above same', () => {
    const root = stage('<p>One two three</p>');
    const marks = createMarks(testSignal().signal);
    const both = [mark(root, 'same', 0, 3), mark(root, 'differs', 0, 3)];
    marks.set(both);
    marks.active(both[0]!);
    const priority = (name: string) => CSS.highlights.get(name)!.priority;
    expect(priority(MARK_NAMES.active)).toBeGreaterThan(priority(MARK_NAMES.differs));
    expect(priority(MARK_NAMES.differs)).toBeGreaterThan(priority(MARK_NAMES.same));
  });

  test('is clean after abort, and stays so', () => {
    const root = stage('<p>One two three</p>');
    const controller = testSignal();
    const marks = createMarks(controller.signal);
    const one = mark(root, 'same', 0, 3);
    marks.set([one]);
    marks.active(one);
    controller.abort();
    marks.set([one]);
    marks.active(one);
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test("what others put there is left alone: the page's names, and ours by a newer copy", () => {
    const root = stage('<p>One two three</p>');
    const controller = testSignal();
    createMarks(controller.signal).set([mark(root, 'same', 0, 3)]);
    const others = new Highlight();
    CSS.highlights.set('page-own', others);
    CSS.highlights.set(MARK_NAMES.same, others);
    onTestFinished(() => CSS.highlights.clear());
    controller.abort();
    expect([...CSS.highlights.keys()].sort()).toEqual(['page-own', MARK_NAMES.same]);
  });

  test('a registry cleared by the page is filled again at the next change', () => {
    const root = stage('<p>One two three</p>');
    const marks = createMarks(testSignal().signal);
    const one = mark(root, 'same', 0, 3);
    marks.set([one]);
    CSS.highlights.clear();
    marks.set([one]);
    expect(painted()[MARK_NAMES.same]).toEqual(['One']);
  });
});

test.each(HAZARDS)('law: marking changes nothing in the page: $name', ({ html }) => {
  const root = stage(html);
  const before = document.documentElement.getHTML({ serializableShadowRoots: true });
  const marks = createMarks(testSignal().signal);
  const all = readBlocks(root).map(
    (block): Mark => ({ kind: 'same', range: rangeOf(block, 0, block.text.length)! }),
  );
  marks.set(all);
  marks.active(all[0]!);
  expect(CSS.highlights.get(MARK_NAMES.same)!.size).toBe(all.length);
  expect(document.documentElement.getHTML({ serializableShadowRoots: true })).toBe(before);
});

describe('marks.css', () => {
  test('names every mark, and no other', () => {
    const named = new Set([...css.matchAll(/::highlight\(([^)]+)\)/g)].map((match) => match[1]));
    expect([...named].sort()).toEqual(Object.values(MARK_NAMES).sort());
  });

  const contrast = (one: number, other: number) =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const grounds = ['#ffffff', '#f6f1e7', '#1e1e1e', '#121212', '#000000'];

  const lines = [...css.matchAll(/underline \w+ \w+ (#\w+)/g)].map((match) => match[1]!);
  test.each(grounds)('lines stand out 3:1 on %s', (ground) => {
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(contrast(luminance(parseColour(line)!), luminance(parseColour(ground)!))).toBeGreaterThanOrEqual(
        3,
      );
  });

  const tints = [...css.matchAll(/background-color: (rgb\([^)]+\))/g)].map((match) => match[1]!);
  test.each([
    { ground: '#ffffff', ink: '#333333' },
    { ground: '#121212', ink: '#dddddd' },
  ])('text stays readable on every tint: $ink on $ground', ({ ground, ink }) => {
    expect(tints).toHaveLength(3);
    for (const tint of tints) {
      const behind = luminance(over(parseColour(tint)!, parseColour(ground)!));
      expect(contrast(behind, luminance(parseColour(ink)!))).toBeGreaterThanOrEqual(7);
    }
  });

  /** Pixels of the element's picture, as painted. */
  async function picture(element: Element): Promise<Uint8ClampedArray> {
    const base64 = await page.elementLocator(element).screenshot({ base64: true, save: false });
    const data = typeof base64 === 'string' ? base64 : base64.base64;
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  }

  const WHITE = 1;
  /** Pixels of a hue that stand out 3:1 from white, as painted: anti-aliasing may have spread a thin line too thin. */
  function count(data: Uint8ClampedArray, hue: 'blue' | 'orange'): number {
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      const isOfHue = hue === 'blue' ? blue > red + 60 : red > blue + 60;
      if (isOfHue && contrast(luminance({ red, green, blue, alpha: 1 }), WHITE) >= 3) found++;
    }
    return found;
  }

  test.each([13, 16, 17, 20])('lines are really painted, each kind in its own, at %dpx', async (size) => {
    const root = stage(
      `<p style="font:${size}px sans-serif;color:#000;background:#fff;padding:5px">nnn nnn nnn</p>`,
      css,
    );
    const paragraph = root.querySelector('p')!;
    const marks = createMarks(testSignal().signal);
    const whole = (kind: MarkKind) => mark(root, kind, 0, 11);
    const bare = await picture(paragraph);
    marks.set([whole('same')]);
    const same = await picture(paragraph);
    marks.set([whole('differs')]);
    const differs = await picture(paragraph);
    const width = whole('same').range.getBoundingClientRect().width;
    expect([count(bare, 'blue'), count(bare, 'orange')]).toEqual([0, 0]);
    // A row of pixels, but for the places where the line keeps clear of a letter.
    expect(count(same, 'blue')).toBeGreaterThan(width * 0.8);
    expect(count(same, 'orange')).toBe(0);
    expect(count(differs, 'orange')).toBeGreaterThan(width * 0.8);
    expect(count(differs, 'blue')).toBe(0);
  });
});
