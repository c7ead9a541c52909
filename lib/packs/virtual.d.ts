/** The bundled pack, checked and built from `data/` by the build (bundle-plugin.ts). Two modules, so that a script carries only what it uses. */
declare module 'virtual:bundled-pack' {
  import type { Pack } from '../claims/types.ts';
  /** The readable side: what popover and popup show. */
  export const bundledPack: Pack;
}

declare module 'virtual:bundled-index' {
  /** The searchable side: the index file in parts, each deflated, as base64. Open it with bundled-index.ts. */
  export const bundledIndex: string[];
}
