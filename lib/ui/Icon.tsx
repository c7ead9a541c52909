/** Line icons on a 16 px grid, drawn in the colour of the text beside them. Never alone without a word or a label. */
export const PATHS = {
  same: 'M3.5 6h9M3.5 10h9',
  differs: 'M3.5 6h9M3.5 10h9M10.5 2.8l-5 10.4',
  adds: 'M8 3.5v9M3.5 8h9',
  contradicts: 'M3 6h10M10 3l3 3-3 3M13 11H3',
  reviews: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.1 3.1M5 7h4',
  close: 'M4 4l8 8M12 4l-8 8',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
  open: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.2 3.8L7.5 8.5',
  copy: 'M6 5.5h6.5v7H6zM3.5 10.5v-7H10',
  more: 'M4 6.5L8 10.5l4-4',
  grid: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  save: 'M8 3v7M5 7.5L8 10.5l3-3M3.5 13h9',
  print: 'M5 6V3h6v3M5 11H3V6.5h10V11h-2M5 9.5h6V13H5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  resume: 'M5 3.2l7 4.8-7 4.8z',
  undo: 'M6 3.5L3 6.5l3 3M3.5 6.5h6a3.25 3.25 0 0 1 0 6.5H7',
  keep: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.4 10.4l3.1 3.1',
} as const;

export type IconName = keyof typeof PATHS;

/** Those that point along the line of writing: turned where it runs from right to left. */
const POINTING: ReadonlySet<IconName> = new Set(['previous', 'next', 'open', 'undo', 'panel', 'resume']);

/** An icon; decoration only, so hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="sl-icon"
      data-pointing={POINTING.has(name) ? '' : undefined}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
