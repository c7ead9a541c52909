/** The bundled pack, checked and built from `data/` by the build (bundle-plugin.ts). A module a part, so that a script carries only what it uses. */
declare module 'virtual:bundled-pack' {
  import type { Pack } from '../claims/types.ts';
  /** The readable side: what popover and popup show. */
  export const bundledPack: Pack;
}

declare module 'virtual:bundled-index' {
  /** The searchable side: the index file in parts, each deflated, as base64. Open it with bundled-index.ts. */
  export const bundledIndex: string[];
}

declare module 'virtual:bundled-texts' {
  /** What matches are compared with, in the same form. Open it with bundled-texts.ts. */
  export const bundledTexts: string[];
}
