/** The signs of the matrix's marks, for its style sheet: a mark is one element with a sign cut out of it, where a drawn icon would be four. */
import { SHOWN_RELATIONS } from '../claims/schema.ts';
import { PATHS } from '../ui/Icon.tsx';

/** What a sign is drawn in: the card's surface in the light and in the dark (lib/ui/tokens.css), as a picture knows no custom properties. */
export const SURFACES = { light: '#ffffff', dark: '#1e1d1b' } as const;

/** Custom properties, `--sign-same-light`, `--sign-same-dark` and so on, each a picture of 16 pixels. */
export function signProperties(): string {
  return SHOWN_RELATIONS.flatMap((relation) =>
    Object.entries(SURFACES).map(
      ([theme, colour]) => `--sign-${relation}-${theme}:url("${pictureOf(PATHS[relation], colour)}")`,
    ),
  ).join(';');
}

const pictureOf = (path: string, colour: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke="${colour}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`,
  )}`;
