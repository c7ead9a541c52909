/** Tells of a match that was found what the page says otherwise, and why it is one. */
import { type ComparedClaim, type ComparedPart, differencesOf } from '../compare/differences.ts';
import type { OpenClaim } from '../index/open.ts';
import type { IndexTexts } from '../index/texts.ts';
import { explain } from './explain.ts';
import type { FoundMatch, Match } from './types.ts';

/** What of the sentence is compared with what of the claim. @param texts of the index that the match was found by */
export function comparedOf(
  { evidence }: FoundMatch,
  texts: IndexTexts,
): { part: ComparedPart; claim: ComparedClaim } {
  const { sentence, candidate, others } = evidence;
  const { window, own } = candidate;
  const compared = ({ at, knownEntities }: OpenClaim): ComparedClaim => ({ ...texts[at]!, knownEntities });
  return {
    claim: compared(window.claim),
    part: {
      from: window.from,
      to: window.to,
      content: window.shared.filter((one) => own.includes(one.unit)),
      others: others.map(compared),
      persons: sentence.persons,
    },
  };
}

/** Compares a match with its claim. @param texts of the index that it was found by */
export function tellMatch(found: FoundMatch, texts: IndexTexts): Match {
  const { evidence, ...match } = found;
  const { sentence, candidate } = evidence;
  const { part, claim } = comparedOf(found, texts);
  return {
    ...match,
    differs: differencesOf(sentence.reading, part, claim),
    why: () => explain(evidence, match.tier, texts[candidate.window.claim.at]!.statement),
  };
}
