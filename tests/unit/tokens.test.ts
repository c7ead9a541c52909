import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SURFACES } from '../../lib/story/signs.ts';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('../../lib/ui/tokens.css', import.meta.url), 'utf8');
const tokens = [...css.matchAll(/--sl-(surface|text|control)-(\w+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
  ([, role, name, light, dark]) => ({ role, name, colour: { light: light ?? '', dark: dark ?? '' } }),
);
const of = (role: string) => tokens.filter((token) => token.role === role);

const pairs = (role: string) =>
  of(role).flatMap((front) =>
    of('surface').flatMap((surface) =>
      (['light', 'dark'] as const).map((theme) => ({
        front,
        surface,
        theme,
        name: `${theme} ${front.name} on ${surface.name}`,
      })),
    ),
  );

test('the formula gives the known extremes', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#777777')).toBe(1);
});

test('every colour token was read', () => {
  expect(tokens).toHaveLength([...css.matchAll(/--sl-(surface|text|control)-\w+:/g)].length);
  expect([of('surface').length, of('text').length, of('control').length].every((n) => n >= 3)).toBe(true);
});

test.each(pairs('text'))('text: $name', ({ front, surface, theme }) => {
  expect(contrast(front.colour[theme], surface.colour[theme])).toBeGreaterThanOrEqual(4.5);
});

test.each(pairs('control'))('control: $name', ({ front, surface, theme }) => {
  expect(contrast(front.colour[theme], surface.colour[theme])).toBeGreaterThanOrEqual(3);
});

test.each(['light', 'dark'] as const)('words and signs cut out of a filled mark or button in %s', (theme) => {
  const [card] = of('surface').filter(({ name }) => name === 'card');
  const fills = tokens.filter(({ role, name }) => role === 'text' || name === 'focus');
  expect(fills.length).toBeGreaterThan(4);
  for (const { name, colour } of fills)
    expect(contrast(card?.colour[theme] ?? '', colour[theme]), name).toBeGreaterThanOrEqual(4.5);
});

test('no token is red or green', () => {
  for (const { name, colour } of tokens)
    for (const hex of [colour.light, colour.dark]) {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      expect(g - Math.max(r, b), `${name} ${hex} leans to green`).toBeLessThan(8);
      expect(r - Math.max(g, b), `${name} ${hex} leans to red`).toBeLessThan(72);
    }
});

test('signs that are pictures are drawn in the card’s own colours', () => {
  expect(of('surface').find(({ name }) => name === 'card')?.colour).toEqual(SURFACES);
});
