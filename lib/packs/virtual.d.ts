/** The bundled pack, checked and built from `data/` by the build (bundle-plugin.ts). A module a part, so that a script carries only what it uses. */
declare module 'virtual:bundled-pack' {
  import type { Pack } from '../claims/types.ts';
  /** The readable side: what popover and popup show. */
  export const bundledPack: Pack;
}

declare module 'virtual:bundled-index' {
  import type { Packed } from './packed.ts';
  /** The searchable side. Open it with bundled-index.ts. */
  export const bundledIndex: Packed;
}

declare module 'virtual:bundled-texts' {
  import type { Packed } from './packed.ts';
  /** What matches are compared with. Open it with bundled-texts.ts. */
  export const bundledTexts: Packed;
}
