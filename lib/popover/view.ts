/** Brings a stretch of the page before the reader's eyes. */

/** Share of the screen's height at its top that is no good place: many pages keep a header there. */
const HEADER = 0.12;

/** Scrolls only when the stretch is not in view yet; at once, so that what stands beside it need not follow for long. */
export function bringIntoView(range: Range): void {
  if (isInView(range)) return;
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (isInView(range)) return;
  // The element is higher than the screen: to the line itself.
  const { top, height } = range.getBoundingClientRect();
  window.scrollBy({ top: top + height / 2 - window.innerHeight / 2, behavior: 'instant' });
}

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= window.innerHeight * HEADER && bottom <= window.innerHeight;
}
