/** Text that is laid out, yet seen by nobody: clipped to nothing, or put off the edge of the page ("sr-only" and its kin). */

/** CSS pixels. A box of one pixel is the usual way to keep text for screen readers only. */
const NO_SIZE = 1;
/** CSS pixels. Where the classic `left: -9999px` begins. */
const FAR_OFF = -999;

/** True when an element with a box shows nothing of it. Asks for geometry only where the style could clip. */
export function isClippedAway(element: Element, style: CSSStyleDeclaration): boolean {
  const outOfFlow = style.position === 'absolute' || style.position === 'fixed';
  const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  if (!outOfFlow && !clips) return false;
  if (outOfFlow && (clipsToNothing(style) || Number.parseFloat(style.top) <= FAR_OFF)) return true;
  // The size of an inline or display: contents box says nothing: overflow does not apply to it.
  if (style.display === 'inline' || style.display === 'contents') return false;
  const box = element.getBoundingClientRect();
  if (clips && (box.width <= NO_SIZE || box.height <= NO_SIZE)) return true;
  return outOfFlow && style.direction !== 'rtl' && box.width > 0 && box.right + window.scrollX <= 0;
}

/** `clip: rect()` of no area, or `clip-path: inset()` from both sides. */
function clipsToNothing(style: CSSStyleDeclaration): boolean {
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  const sides = /^rect\((.+)\)$/.exec(style.clip)?.[1]?.split(',').map(Number.parseFloat);
  if (!sides) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = sides;
  return bottom - top <= NO_SIZE || right - left <= NO_SIZE;
}
