/** Tells of a match that was found what the page says otherwise, and why it is one. */
import { type ComparedClaim, differencesOf } from '../compare/differences.ts';
import type { OpenClaim } from '../index/open.ts';
import type { IndexTexts } from '../index/texts.ts';
import { explain } from './explain.ts';
import type { FoundMatch, Match } from './types.ts';

/** Compares a match with its claim. @param texts of the index that it was found by */
export function tellMatch(found: FoundMatch, texts: IndexTexts): Match {
  const { evidence, ...match } = found;
  const { sentence, candidate, others } = evidence;
  const { window, own } = candidate;
  const compared = ({ at, knownEntities }: OpenClaim): ComparedClaim => ({ ...texts[at]!, knownEntities });
  const part = {
    from: window.from,
    to: window.to,
    content: window.shared.filter((one) => own.includes(one.unit)),
    others: others.map(compared),
    persons: sentence.persons,
  };
  return {
    ...match,
    differs: differencesOf(sentence.reading, part, compared(window.claim)),
    why: () => explain(evidence, match.tier, texts[window.claim.at]!.statement),
  };
}
