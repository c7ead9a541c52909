/** The bundled pack, checked and built from `data/` by the build. */
declare module 'virtual:bundled-pack' {
  import type { Pack } from '../claims/types.ts';
  export const bundledPack: Pack;
  export const bundledIndex: string;
}
