/** What must hold of every control and every text of a view. These are run in the page, each on the view's outermost element. */

/** Controls that are smaller than 24 pixels either way. Inline ones within a text are let off, as WCAG 2.5.8 does. */
export function tooSmall(root: Element): string[] {
  const all = root.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, summary, [role="button"], [role="switch"], [tabindex="0"]',
  );
  return [...all].flatMap((control) => {
    const target = control.closest('label') ?? control;
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || !target.checkVisibility({ visibilityProperty: true })) return [];
    const isInline = getComputedStyle(target).display === 'inline';
    if (isInline || Math.min(width, height) >= 24) return [];
    return [`${Math.round(width)} by ${Math.round(height)}: ${control.outerHTML.slice(0, 100)}`];
  });
}

/** What is lost in a narrow window: what stands out of it sideways, and text that is cut. */
export function lost(root: Element): string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} wide in a window of ${innerWidth}`);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const { overflowX, webkitLineClamp } = getComputedStyle(element);
    const isCut = overflowX === 'hidden' || overflowX === 'clip';
    // What is for the ear alone, fields, and the page's sentence under its claim, of which all stands where it is unfolded.
    if (!isCut || element.matches('.sl-unseen, .sl-unseen *, input') || webkitLineClamp !== 'none') continue;
    if (element.scrollWidth > element.clientWidth + 1)
      found.push(`cut: <${element.localName} class="${element.className}"> ${element.textContent}`);
  }
  return found;
}

/** What still moves for a reader who wants no motion. */
export const moving = (root: Element): string[] =>
  root
    .getAnimations({ subtree: true })
    .map((animation) => String((animation as CSSAnimation).animationName ?? animation.id));
