/** The page's marked sentences as W3C Web Annotations, for tools that show annotations. */
import { contextOf } from '../claims/context.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { Pack } from '../claims/types.ts';
import { webAnnotations } from '../export/web-annotation.ts';
import type { PageSummary } from '../messaging/protocol.ts';

/** The text of a JSON-LD file. Matches of packs that are not at hand are left out. */
export function annotationsOf({ url, matches }: PageSummary, pack: Pack, created: string): string {
  const lookup = lookupOf(pack);
  const placed = matches
    .filter(({ tier, claim }) => tier === 'sure' && lookup.claim(claim))
    .map(({ claim, sentence }) => ({
      match: { start: 0, end: sentence.length },
      block: sentence,
      context: contextOf(pack, claim, url),
    }));
  return `${JSON.stringify(webAnnotations(url, placed, created), null, 2)}\n`;
}
