/** The page's marked sentences as W3C Web Annotations, for tools that show annotations. */
import { contextOf } from '../claims/context.ts';
import { lookupOf } from '../claims/lookup.ts';
import type { Pack } from '../claims/types.ts';
import { findSentences } from '../export/find-sentences.ts';
import { type PlacedMatch, webAnnotations } from '../export/web-annotation.ts';
import type { PageSummary } from '../messaging/protocol.ts';

/**
 * The text of a JSON-LD file. Matches of packs that are not at hand are left out.
 *
 * @param pageText text of the page's body: a sentence that is found in it has its place, and the words around it; null where it could not be read
 */
export function annotationsOf(
  { url, matches }: PageSummary,
  pack: Pack,
  created: string,
  pageText: string | null,
): string {
  const lookup = lookupOf(pack);
  const sure = matches.filter(({ tier, claim }) => tier === 'sure' && lookup.claim(claim));
  const found =
    pageText === null
      ? []
      : findSentences(
          pageText,
          sure.map(({ sentence }) => sentence),
        );
  const placed = sure.map(({ claim, sentence }, at): PlacedMatch => {
    const context = contextOf(pack, claim, url);
    const place = found[at];
    return place && pageText !== null
      ? { match: place, block: pageText, blockStart: 0, context }
      : { match: { start: 0, end: sentence.length }, block: sentence, context };
  });
  return `${JSON.stringify(webAnnotations(url, placed, created), null, 2)}\n`;
}
