/**
 * The rules of the marks as a reader has chosen them, over those of lib/page/marks.css. The browser is given them beside the page, so that a
 * change needs nothing of the scripts in it.
 */
import { DEFAULTS, type MarkSettings } from '../settings/schema.ts';

type Kind = 'same' | 'differs';

/** Line styles, each a pair: what differs is told apart without colour too. */
export const LINE_STYLES: Record<MarkSettings['line'], Record<Kind, string>> = {
  'solid-wavy': { same: 'solid', differs: 'wavy' },
  'dotted-dashed': { same: 'dotted', differs: 'dashed' },
  'solid-double': { same: 'solid', differs: 'double' },
};

/** Colours of middle luminance: at least 3:1 on white and on near-black alike (a test computes it). */
export const LINE_COLOURS: Record<MarkSettings['colour'], Record<Kind, string>> = {
  'blue-orange': { same: '#2f7fd0', differs: '#c56a10' },
  'violet-ochre': { same: '#8b6bd6', differs: '#a87a1c' },
  grey: { same: '#7d7a75', differs: '#7d7a75' },
};

/**
 * Hundredths of the colour behind the words, and the line's thickness in pixels. The open mark's lies over the others; with both the line still has
 * 3:1 against them, so the line tells the strength and not the ground. A line of 1px would be painted at half its contrast.
 */
export const STRENGTHS: Record<
  MarkSettings['strength'],
  { behind: Record<Kind | 'active', number>; line: number }
> = {
  quiet: { behind: { same: 0, differs: 0, active: 16 }, line: 2 },
  usual: { behind: { same: 5, differs: 6, active: 14 }, line: 2 },
  strong: { behind: { same: 9, differs: 9, active: 11 }, line: 3 },
};

/** The look of one kind of mark, as declarations. */
export function lineCss({ line, colour, strength }: MarkSettings, kind: Kind, more = ''): string {
  const hex = LINE_COLOURS[colour][kind];
  const { behind, line: thickness } = STRENGTHS[strength];
  return (
    `background-color:${faint(hex, behind[kind])}${more};` +
    `text-decoration:underline ${LINE_STYLES[line][kind]} ${thickness}px ${hex}${more}`
  );
}

/**
 * The rules; an empty text where nothing but the defaults was chosen. Important, as the order of sheets that are inserted later differs from
 * browser to browser; for screens only, unless the reader wants the marks printed.
 */
export function markCss(looks: MarkSettings): string {
  const { marks } = DEFAULTS;
  const { line, colour, strength, print } = looks;
  const isUsual = line === marks.line && colour === marks.colour && strength === marks.strength;
  if (isUsual && !print) return '';
  const rule = (kind: Kind): string =>
    `::highlight(sidelight-${kind}){${lineCss(looks, kind, '!important')}}`;
  const active = faint(LINE_COLOURS[colour].same, STRENGTHS[strength].behind.active);
  return `@media ${print ? 'all' : 'screen'}{${rule('same')}${rule('differs')}::highlight(sidelight-active){background-color:${active}!important}}`;
}

/** A colour of which so many hundredths are left. */
function faint(hex: string, hundredths: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${channels.join(' ')} / ${hundredths}%)`;
}
