/** The pack at hand for a view that shows now these claims and now others, kept in step with the packs in use. */
import type { ClaimId, Pack } from '../../claims/types.ts';
import { watchPacksInUse } from '../in-use/in-use.ts';
import { packAtHand } from './at-hand.ts';

export interface AtHand {
  /** These claims are shown from now on; the pack follows when it has been read. */
  want(claims: Iterable<ClaimId>): void;
}

/** @param told hears of every pack that is another than before; until the first one there is the bundled pack */
export function followPackAtHand(bundled: Pack, told: (pack: Pack) => void, signal: AbortSignal): AtHand {
  let wanted = '';
  let last = bundled;
  let turn = 0;

  async function read(): Promise<void> {
    const mine = ++turn;
    const claims = wanted === '' ? [] : (wanted.split('\n') as ClaimId[]);
    const pack = await packAtHand(bundled, claims);
    // Meanwhile others may have been asked for.
    if (signal.aborted || mine !== turn || pack === last) return;
    last = pack;
    told(pack);
  }

  const readAgain = (): void =>
    void read().catch((error: unknown) => console.error('sidelight: the packs could not be read', error));
  watchPacksInUse(readAgain, signal);
  return {
    want(claims) {
      const next = [...new Set(claims)].sort().join('\n');
      if (next === wanted) return;
      wanted = next;
      readAgain();
    },
  };
}
