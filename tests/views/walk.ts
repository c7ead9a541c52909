/** A walk through a view with Tab alone. */
import type { Page } from 'puppeteer-core';

export interface Stop {
  /** What it is, for whoever reads a failure. */
  name: string;
  /** How far it stands above the stop before it, in pixels; below it is less than 0. */
  above: number;
  /** An outline of 2 pixels or more, on it or about it. */
  isShown: boolean;
  isInView: boolean;
}

/** Every place where Tab stops, from the view's start to its end. */
export async function walk(page: Page): Promise<Stop[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): (Stop & { isFirst: boolean }) | null => {
      const here = document.activeElement as HTMLElement | null;
      if (!here || here === document.body) return null;
      const isFirst = here.dataset.walked !== undefined;
      // Measured now: what was out of sight may have had another height than it has.
      const last = document.querySelector<HTMLElement>('[data-walked="last"]');
      const topOf = (one: HTMLElement): number => one.getBoundingClientRect().top;
      const above = last ? Math.round(topOf(last) - topOf(here)) : 0;
      if (last) last.dataset.walked = '';
      here.dataset.walked = 'last';
      const drawn = here.closest<HTMLElement>('label') ?? here;
      const { top, bottom, left, right } = drawn.getBoundingClientRect();
      const outlined = [here, here.nextElementSibling, drawn].some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      const name = (here.getAttribute('aria-label') ?? drawn.textContent ?? '').trim().slice(0, 60);
      return {
        name: `${here.localName} “${name}”`,
        above,
        isShown: outlined,
        isInView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
        isFirst,
      };
    });
    if (stop === null || stop.isFirst || stops.length > 400) break;
    const { isFirst: _, ...rest } = stop;
    stops.push(rest);
  }
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-walked]')) delete one.dataset.walked;
  });
  return stops;
}

/** Stops that cannot be seen, lie out of view, or come before one that stands above them. */
export function faults(stops: readonly Stop[]): string[] {
  // Two controls of one line may stand a little apart.
  const LINE = 48;
  return stops.flatMap(({ name, above, isShown, isInView }) => [
    ...(isShown ? [] : [`${name} has the focus, and nothing shows it`]),
    ...(isInView ? [] : [`${name} has the focus, and is out of view`]),
    ...(above > LINE ? [`${name} comes after what stands below it`] : []),
  ]);
}
