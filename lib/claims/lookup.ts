/** A pack's parts by their ids: made once a pack, so that a list of hundreds of claims costs one walk over the reports. */
import { documentAt } from './address.ts';
import type { Claim, ClaimId, Pack, Report, Source, SourceId, Story, StoryId } from './types.ts';

export interface PackLookup {
  claim(id: ClaimId): Claim | undefined;
  story(id: StoryId): Story | undefined;
  source(id: SourceId): Source | undefined;
  /** In the pack's order. */
  reportsOn(claim: ClaimId): readonly Report[];
  /** In the pack's order. */
  claimsOf(story: StoryId): readonly Claim[];
  /** The sources that report anything in a story, in the pack's order. */
  sourcesOf(story: StoryId): readonly Source[];
  /** The language that a claim is told in (BCP 47); undefined where its packs do not say, or do not agree. */
  languageOf(claim: ClaimId): string | undefined;
  /** The source that stands at an address. */
  sourceAt(address: string): Source | null;
}

/** A pack is not changed once it is made, so its lookup lives as long as it does. */
const made = new WeakMap<Pack, PackLookup>();

/** The look-up of a pack: made once for each pack object, and kept as long as that is. */
export function lookupOf(pack: Pack): PackLookup {
  const lookup = made.get(pack) ?? makeLookup(pack);
  made.set(pack, lookup);
  return lookup;
}

function makeLookup(pack: Pack): PackLookup {
  const claims = new Map(pack.claims.map((claim) => [claim.id, claim]));
  const stories = new Map(pack.stories.map((story) => [story.id, story]));
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const reports = grouped(pack.reports, ({ claim }) => claim);
  const byStory = grouped(pack.claims, ({ story }) => story);
  const storySources = new Map<StoryId, Source[]>();
  const documents = new Map<string, Source>();
  for (const source of pack.sources.toReversed()) {
    const document = source.url && documentAt(source.url.value);
    if (document) documents.set(document, source);
  }
  return {
    claim: (id) => claims.get(id),
    story: (id) => stories.get(id),
    source: (id) => sources.get(id),
    reportsOn: (claim) => reports.get(claim) ?? [],
    claimsOf: (story) => byStory.get(story) ?? [],
    sourcesOf(story) {
      const known = storySources.get(story);
      if (known) return known;
      const ids = new Set(
        (byStory.get(story) ?? []).flatMap(({ id }) =>
          (reports.get(id) ?? []).flatMap(({ source, relation }) => (relation === 'reviews' ? [] : [source])),
        ),
      );
      const found = pack.sources.filter(({ id }) => ids.has(id));
      storySources.set(story, found);
      return found;
    },
    languageOf(claim) {
      const known = claims.get(claim);
      if (!known) return undefined;
      const packs = (pack.packs ?? [pack.manifest]).filter(({ id }) => known.packs?.includes(id) ?? true);
      const [language, ...others] = new Set(packs.map((one) => one.language));
      return others.length > 0 || language === 'und' ? undefined : language;
    },
    sourceAt(address) {
      const document = documentAt(address);
      return document === null ? null : (documents.get(document) ?? null);
    },
  };
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
