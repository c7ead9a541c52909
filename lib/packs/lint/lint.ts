/** What a pack's maker should know before others use it. A pack with findings can be installed all the same. */
import { isExpired } from '../../claims/age.ts';
import type { PackClaim, PackFile } from '../format/schema.ts';
import { contentWords } from './content-words.ts';
import type { Finding } from './findings.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { unused } from './unused.ts';

/** Fewer words that carry a text tell no statement from a topic. */
const FEWEST_WORDS = 3;
/** From this share of claims on, marking words is what a pack does, and not stating claims. */
const HOT_SHARE = 0.2;
/** One word in this share of a pack's claims, with little beside it, is what the pack is about. */
const ONE_WORD_SHARE = 0.5;
const ONE_WORD_CLAIMS = 20;

/** @param today ISO 8601. Cost: a reading of every text; near-duplicates by their rare words. */
export function lintPack(pack: PackFile, today: string): Finding[] {
  const words = pack.claims.map((claim) => contentWords(claim.text));
  return [
    ...manifestFindings(pack, today),
    ...pack.claims.flatMap((claim, at) => shortTexts(claim, words[at]!)),
    ...nearDuplicates(words).map(({ first, second }): Finding => {
      const [one, other] = [pack.claims[first]!, pack.claims[second]!];
      return {
        kind: 'near-duplicate',
        about: other.identifier,
        message: `says nearly what ${one.identifier} says: “${one.text}”`,
      };
    }),
    ...hotWords(pack, words),
    ...unused(pack),
  ];
}

function manifestFindings({ manifest }: PackFile, today: string): Finding[] {
  const findings: Finding[] = [];
  if (manifest.sdLicense === undefined)
    findings.push({
      kind: 'missing-licence',
      about: 'manifest.sdLicense',
      message: 'others do not know whether they may pass it on; expected an SPDX name or an address',
    });
  if (manifest.expires !== undefined && isExpired(manifest, today))
    findings.push({ kind: 'expired', about: 'manifest.expires', message: manifest.expires });
  return findings;
}

function shortTexts(claim: PackClaim, words: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  if (words.size < FEWEST_WORDS)
    findings.push({ kind: 'too-short', about: claim.identifier, message: `“${claim.text}”` });
  for (const phrasing of claim.phrasings)
    if (contentWords(phrasing).size < FEWEST_WORDS)
      findings.push({ kind: 'hot-word', about: claim.identifier, message: `“${phrasing}”` });
  return findings;
}

function hotWords({ claims }: PackFile, words: readonly ReadonlySet<string>[]): Finding[] {
  const isHot = (claim: PackClaim, at: number): boolean =>
    [words[at]!, ...claim.phrasings.map(contentWords)].some((set) => set.size < FEWEST_WORDS);
  const hot = claims.filter(isHot).length;
  if (hot >= 2 && hot / claims.length >= HOT_SHARE)
    return [
      {
        kind: 'hot-word-pack',
        about: 'claims',
        message: `${hot} of ${claims.length} claims would mark a word or two wherever they stand`,
      },
    ];
  if (claims.length < ONE_WORD_CLAIMS) return [];
  const short = words.filter((set) => set.size <= FEWEST_WORDS + 1);
  const counts = new Map<string, number>();
  for (const set of short) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count / claims.length >= ONE_WORD_SHARE)
    .map(([word, count]) => ({
      kind: 'hot-word-pack',
      about: 'claims',
      message: `“${word}” and little more is what ${count} of ${claims.length} claims say`,
    }));
}
