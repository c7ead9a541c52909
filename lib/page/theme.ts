/** Light or dark, by what the page really paints: the system's setting says little about a news site. */
import { type Colour, luminance, over, parseColour } from './colour.ts';

export type Theme = 'light' | 'dark';

/** The luminance at which black and white text are equally readable. */
const MIDDLE = 0.179;
/** Layers that let less than this through are as good as opaque. */
const NEARLY_OPAQUE = 0.95;

/** The theme of the page at an element: what lies behind its text. */
export function themeAt(element: Element): Theme {
  const background = backgroundBehind(element);
  if (background) return luminance(background) < MIDDLE ? 'dark' : 'light';
  const declared = declaredScheme(element.ownerDocument);
  if (declared) return declared;
  // Nothing painted and nothing said, or a picture behind: light text is written on dark ground.
  const text = parseColour(getComputedStyle(element).color);
  return text && luminance(text) > 0.5 ? 'dark' : 'light';
}

/** The colours behind an element down to the first opaque one; null when there is none, or when a picture covers it. */
function backgroundBehind(element: Element): Colour | null {
  let seen: Colour = { red: 0, green: 0, blue: 0, alpha: 0 };
  for (let up: Element | null = element; up; up = parentOf(up)) {
    const style = getComputedStyle(up);
    const colour = parseColour(style.backgroundColor);
    if (colour) seen = over(seen, colour);
    if (seen.alpha >= NEARLY_OPAQUE) return seen;
    if (style.backgroundImage !== 'none') return null;
  }
  return null;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** What the page says of itself by `color-scheme`, in CSS or as a meta tag; null when it says nothing. */
function declaredScheme(document: Document): Theme | null {
  const style = getComputedStyle(document.documentElement).colorScheme;
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content ?? '';
  const schemes = (style === 'normal' ? meta : style).toLowerCase();
  const dark = /\bdark\b/.test(schemes);
  if (dark && /\blight\b/.test(schemes))
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (dark) return 'dark';
  return /\blight\b/.test(schemes) ? 'light' : null;
}
