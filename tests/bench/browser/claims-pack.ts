/** A pack of 100,000 claims and a page that states some of them: real ones where `../shared` is at hand, else made up. */
import { sealPack } from '../../../lib/packs/file/seal.ts';
import type { PackFile } from '../../../lib/packs/format/schema.ts';
import { benchPack } from '../../feeds/bench-packs.ts';
import { madeClaims } from '../made-claims.ts';

const NAME = 'Large';
const CLAIMS = 100_000;

export const largePack = async (): Promise<PackFile> =>
  (await benchPack('world-events', NAME)) ?? (await packOf(madeClaims(CLAIMS)));

const packOf = (texts: readonly string[]): Promise<PackFile> =>
  sealPack(
    { identifier: 'large', name: NAME, version: '1', sdDatePublished: '2026-11-22', inLanguage: 'en' },
    {
      stories: [],
      sources: [
        { identifier: 'made' as never, publisher: 'The Made-up Sample', inLanguage: 'en', origins: ['made'] },
      ],
      claims: texts.map((text, at) => ({
        identifier: `made-${at}` as never,
        text,
        phrasings: [],
        details: [],
        appearance: [
          { citation: 'made' as never, relation: 'same', abstract: 'Told in one sentence.', origin: 'made' },
        ],
        review: [],
      })),
    },
  );

/** Claims, evenly from the whole pack, that are one sentence and not so short that they could be anybody's. */
export function statedIn(pack: PackFile, count: number): string[] {
  const plain = pack.claims.map(({ text }) => text).filter((text) => /^[^.?!"“”:;]{70,200}\.$/.test(text));
  return Array.from({ length: count }, (_, at) => plain[Math.floor(((at + 0.5) * plain.length) / count)]!);
}
