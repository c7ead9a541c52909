/** The arrow keys among compared sentences: up and down to the next row, left and right to what another article says. Home and End: first and last. */

/** Sentences are buttons of this class, in rows of the other. */
export const SAID = 'said';
export const ROW = 'compare-row';

/** Moves the focus; leaves keys alone that are none of ours. */
export function moveAmongRows(list: HTMLElement, event: KeyboardEvent): void {
  const here = event.target instanceof Element ? event.target.closest<HTMLElement>(`.${SAID}`) : null;
  if (!here || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const next = target(list, here, event.key);
  if (next === null) return;
  event.preventDefault();
  next?.focus();
}

/** Null for a key that is none of ours; undefined where nothing lies there. */
function target(list: HTMLElement, here: HTMLElement, key: string): HTMLElement | null | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>(`.${ROW}`)];
  const row = here.closest<HTMLElement>(`.${ROW}`)!;
  const saidIn = (one: HTMLElement | undefined): HTMLElement[] =>
    one ? [...one.querySelectorAll<HTMLElement>(`.${SAID}`)] : [];
  const across = saidIn(row);
  const at = rows.indexOf(row);
  const beside = (one: HTMLElement | undefined): HTMLElement | undefined => {
    const there = saidIn(one);
    return there.find((said) => said.dataset.article === here.dataset.article) ?? there[0];
  };
  switch (key) {
    case 'ArrowDown':
      return beside(rows[at + 1]);
    case 'ArrowUp':
      return beside(rows[at - 1]);
    case 'ArrowRight':
      return across[across.indexOf(here) + 1];
    case 'ArrowLeft':
      return across[across.indexOf(here) - 1];
    case 'Home':
      return beside(rows[0]);
    case 'End':
      return beside(rows.at(-1));
    default:
      return null;
  }
}
