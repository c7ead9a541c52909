/** The search of popup and panel over all claims of the packs in use: what one query takes, as it is typed and with typing errors. */
import type { ClaimId } from '../../../lib/claims/types.ts';
import { createCatalogue } from '../../../lib/search/catalogue.ts';
import type { Engine } from '../ours.ts';
import type { Row } from '../table.ts';
import { timesOf } from '../timing.ts';

/** Claims whose words are asked for, spread over the pack. */
const ASKED = 60;
const LIMIT = 20;

/** The words that a reader would type of a claim: its first letters, two words, the same with two letters turned round, five words. */
function queriesFor(claim: string): string[] {
  const words = claim.split(/\s+/).filter((word) => word.length > 4);
  const [first = claim, second = ''] = words;
  const turned = `${first.slice(0, 1)}${first.slice(2, 3)}${first.slice(1, 2)}${first.slice(3)}`;
  return [first.slice(0, 3), `${first} ${second}`, `${turned} ${second}`, words.slice(0, 5).join(' ')];
}

export function searchRows({ claims }: Engine): Row[] {
  const catalogue = createCatalogue();
  claims.forEach((statement, at) => {
    catalogue.addClaim({ id: `c${at}` as ClaimId, statement, sources: [] });
  });
  const times: number[] = [];
  const step = Math.max(1, Math.floor(claims.length / ASKED));
  for (let at = 0; at < claims.length; at += step) {
    for (const query of queriesFor(claims[at]!)) {
      const begun = performance.now();
      catalogue.claims(query, LIMIT);
      times.push(performance.now() - begun);
    }
  }
  return [
    {
      what: 'search',
      engine: 'sidelight',
      claims: claims.length,
      unit: 'ms',
      ...timesOf(times),
      ratioToFloor: null,
      goal: '≤ 50 ms',
      note: `a query over all claims; ${times.length} queries, typing errors among them`,
    },
  ];
}
