import { describe, expect, onTestFinished, test } from 'vitest';
import { parseColour } from '../../lib/page/colour.ts';
import { themeAt } from '../../lib/page/theme.ts';
import { stage } from './stage.ts';

describe('themeAt', () => {
  test.each([
    { name: 'nothing painted', html: '<p>x</p>', theme: 'light' },
    { name: 'white', html: '<div style="background:#fff"><p>x</p></div>', theme: 'light' },
    { name: 'near-black', html: '<div style="background:#121212"><p>x</p></div>', theme: 'dark' },
    {
      name: 'the nearest opaque ground counts',
      html: '<div style="background:#000"><div style="background:#eee"><p>x</p></div></div>',
      theme: 'light',
    },
    {
      name: 'a faint tint does not hide the ground',
      html: '<div style="background:#000"><div style="background:rgb(255 255 255/.1)"><p>x</p></div></div>',
      theme: 'dark',
    },
    { name: 'oklch', html: '<div style="background:oklch(0.2 0.02 250)"><p>x</p></div>', theme: 'dark' },
    {
      name: 'color() with alpha',
      html: '<div style="background:color(display-p3 1 1 1 / 0.99)"><p>x</p></div>',
      theme: 'light',
    },
    { name: 'lab', html: '<div style="background:lab(95% 0 0)"><p>x</p></div>', theme: 'light' },
    {
      name: 'light text on a picture',
      html: '<div style="background:#fff"><div style="background:linear-gradient(#000,#111);color:#eee"><p>x</p></div></div>',
      theme: 'dark',
    },
    {
      name: 'dark text on a picture',
      html: '<div style="background:linear-gradient(#fff,#eee);color:#111"><p>x</p></div>',
      theme: 'light',
    },
    {
      name: 'through a shadow root',
      html: '<x-card style="background:#111;display:block"><template shadowrootmode="open"><p>x</p></template></x-card>',
      theme: 'dark',
    },
  ])('$name: $theme', ({ html, theme }) => {
    const root = stage(html);
    const text = root.querySelector('p') ?? root.querySelector('x-card')!.shadowRoot!.querySelector('p')!;
    expect(themeAt(text)).toBe(theme);
  });

  test.each([
    { scheme: 'dark', theme: 'dark' },
    { scheme: 'light', theme: 'light' },
    { scheme: 'only dark', theme: 'dark' },
    { scheme: 'light dark', theme: 'light' },
  ])('color-scheme: $scheme with nothing painted: $theme', ({ scheme, theme }) => {
    document.documentElement.style.colorScheme = scheme;
    onTestFinished(() => document.documentElement.removeAttribute('style'));
    expect(themeAt(stage('<p>x</p>').querySelector('p')!)).toBe(theme);
  });

  test('color-scheme as a meta tag', () => {
    const meta = document.createElement('meta');
    Object.assign(meta, { name: 'color-scheme', content: 'dark' });
    document.head.append(meta);
    onTestFinished(() => meta.remove());
    expect(themeAt(stage('<p>x</p>').querySelector('p')!)).toBe('dark');
  });
});

describe('parseColour', () => {
  test.each([
    ['rgb(1, 2, 3)', { red: 1, green: 2, blue: 3, alpha: 1 }],
    ['rgba(1, 2, 3, 0.5)', { red: 1, green: 2, blue: 3, alpha: 0.5 }],
    ['rgb(1 2 3 / 50%)', { red: 1, green: 2, blue: 3, alpha: 0.5 }],
    ['rgba(0, 0, 0, 0)', { red: 0, green: 0, blue: 0, alpha: 0 }],
    ['color(srgb 1 0 0)', { red: 255, green: 0, blue: 0, alpha: 1 }],
    ['white', { red: 255, green: 255, blue: 255, alpha: 1 }],
    ['not a colour', null],
  ])('%s', (css, colour) => {
    expect(parseColour(css)).toEqual(colour);
  });
});
