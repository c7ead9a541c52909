import { isExpired } from '../claims/age.ts';
import type { Manifest } from '../claims/types.ts';
import * as say from './wording.ts';

/** Which packs a claim is from, and which of them their makers no longer stand by. */
export function PackNotes({ packs }: { packs: readonly Manifest[] }) {
  const today = new Date().toISOString().slice(0, 10);
  const expired = packs.filter((pack) => isExpired(pack, today));
  return (
    <>
      {packs.length > 0 && (
        <p class="sl-note sl-packs" dir="auto">
          {say.fromPacks(packs.map(({ name }) => name))}
        </p>
      )}
      {expired.map(({ id, name, expires = '' }) => (
        <p key={id} class="sl-note sl-expired" dir="auto">
          {say.packExpired(name, expires)}
        </p>
      ))}
    </>
  );
}
