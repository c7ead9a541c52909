/**
 * Several packs as one, so that every view draws them as it draws one: a claim that two packs hold is there once, with the reports of both, and
 * every report says which packs it is from.
 */
import { documentAt } from '../../claims/address.ts';
import type {
  Claim,
  ClaimId,
  Manifest,
  Pack,
  Report,
  Source,
  SourceId,
  StoryId,
} from '../../claims/types.ts';
import { sameText } from '../../text/same-text.ts';
import { nameIn } from '../matching/claim-name.ts';

/** A pack, or what of it is needed. `name` is its id; null for the bundled pack. */
export interface Part {
  name: string | null;
  pack: Pack;
}

/** Of two packs with the same claim the earlier one's words and story stand. @param parts at least one */
export function mergePacks(parts: readonly Part[]): Pack {
  const claims = new Map<string, Claim & { packs: string[] }>();
  const sources = new Map<string, Source>();
  const reports = new Map<string, Report & { packs: string[] }>();
  const stories = new Map<StoryId, Pack['stories'][number]>();
  const packs: Manifest[] = [];
  for (const { name, pack } of parts) {
    const { id } = pack.manifest;
    if (!packs.some((one) => isSame(one, pack.manifest))) packs.push(pack.manifest);
    const claimIds = new Map<ClaimId, ClaimId>();
    for (const claim of pack.claims) {
      const text = sameText(claim.statement);
      const known = claims.get(text);
      if (known) known.packs = [...new Set([...known.packs, id])];
      else
        claims.set(text, {
          ...claim,
          id: nameIn(name, claim.id),
          story: nameIn(name, claim.story),
          packs: [id],
        });
      claimIds.set(claim.id, claims.get(text)!.id);
    }
    const sourceIds = new Map<SourceId, SourceId>();
    for (const source of pack.sources) {
      const named = nameIn(name, source.id);
      const document = (source.url && documentAt(source.url.value)) ?? unaddressed(id, source);
      const known = sources.get(document);
      sources.set(document, known ? withOrigins(known, source.origins) : { ...source, id: named });
      sourceIds.set(source.id, sources.get(document)!.id);
    }
    for (const report of pack.reports) {
      const claim = claimIds.get(report.claim)!;
      const source = sourceIds.get(report.source)!;
      const { relation, summary, quotation } = report;
      const key = JSON.stringify([claim, source, relation, summary, quotation?.exact]);
      const known = reports.get(key);
      if (known) known.packs = [...new Set([...known.packs, id])];
      else reports.set(key, { ...report, claim, source, packs: [id] });
    }
    for (const story of pack.stories) {
      const named = nameIn(name, story.id);
      stories.set(named, { ...story, id: named });
    }
  }
  const told = new Set([...claims.values()].map(({ story }) => story));
  return {
    manifest: packs[0]!,
    packs,
    // Of a story whose claims are all told by another nothing is left.
    stories: [...stories.values()].filter(({ id }) => told.has(id)),
    claims: [...claims.values()],
    sources: [...sources.values()],
    reports: [...reports.values()],
  };
}

/** A report tells its origin by name; how certain that is, its source does. */
const withOrigins = (source: Source, more: Source['origins']): Source => ({
  ...source,
  origins: [
    ...source.origins,
    ...more.filter(({ value }) => !source.origins.some((origin) => origin.value === value)),
  ],
});

/** What has no address is no other pack's document: only a copy of the same pack, as an export brought back, has it too. */
const unaddressed = (pack: string, { id, publisher, title, published }: Source): string =>
  JSON.stringify([pack, id, publisher, title, published]);

/** Told apart is what a reader is told of: the bundled pack and a copy of it are named once. */
const isSame = (a: Manifest, b: Manifest): boolean =>
  a.id === b.id && a.name === b.name && a.expires === b.expires;
