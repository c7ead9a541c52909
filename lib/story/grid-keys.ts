/** The arrow keys in the matrix: to the next mark in their direction, past what is silent. Home and End go to the ends of the row. */

type Step = [down: number, across: number];

const STEPS: Record<string, Step> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** Moves the focus from cell to cell by arrow keys, Home and End; other keys, and those with a modifier, are left alone. */
export function moveWithin(table: HTMLTableElement, event: KeyboardEvent): void {
  const here = event.target instanceof Element ? event.target.closest('td') : null;
  const row = here?.closest('tr');
  if (!here || !row || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = isEnd(event.key) ? endOf(row, event.key) : inDirection(table, row, here, STEPS[event.key]);
  if (target === null) return;
  event.preventDefault();
  target?.focus();
}

const isEnd = (key: string): key is 'Home' | 'End' => key === 'Home' || key === 'End';

function endOf(row: Element, key: 'Home' | 'End'): HTMLElement | undefined {
  const marks = [...row.querySelectorAll<HTMLElement>('.cell')];
  return key === 'Home' ? marks[0] : marks.at(-1);
}

/** Null for a key that is none of ours; undefined where nothing lies in its direction. */
function inDirection(
  table: HTMLTableElement,
  row: HTMLTableRowElement,
  here: HTMLTableCellElement,
  step: Step | undefined,
): HTMLElement | null | undefined {
  if (!step) return null;
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const onward = getComputedStyle(table).direction === 'rtl' ? -1 : 1;
  let [down, across] = [rows.indexOf(row), here.cellIndex];
  for (;;) {
    down += step[0];
    across += step[1] * onward;
    const cell = rows[down]?.cells[across];
    // The first cell of a row is the claim itself.
    if (!cell || across < 1) return undefined;
    const mark = cell.querySelector<HTMLElement>('.cell');
    if (mark) return mark;
  }
}
