/** All claims and sources of the packs in use, to be searched; it can be asked while packs are still being read into it. */
import { documentAt } from '../claims/address.ts';
import type { ClaimId, Pack, SourceId } from '../claims/types.ts';
import { fold } from '../text/fold.ts';
import { sameText } from '../text/same-text.ts';
import { growingSearch } from './growing-search.ts';

export interface CatalogueClaim {
  id: ClaimId;
  statement: string;
  /** The sources that report or review it. */
  sources: readonly SourceId[];
}

export interface CatalogueSource {
  id: SourceId;
  publisher: string;
  title: string;
  origins: readonly string[];
  url: string | undefined;
}

export interface FoundClaim {
  id: ClaimId;
  statement: string;
}

export interface FoundSource {
  id: SourceId;
  publisher: string;
  /** The claims that it reports or reviews, as far as they have been read; one that several packs hold may be named again. */
  claims: readonly ClaimId[];
}

/** What a view searches in. */
export interface Catalogue {
  /** Best first. */
  claims(query: string, limit: number): readonly FoundClaim[];
  sources(query: string, limit: number): readonly FoundSource[];
}

export interface GrowingCatalogue extends Catalogue {
  /** A claim that another pack has brought before is left out: it is one, under its first name. */
  addClaim(claim: CatalogueClaim): void;
  /** Sources come before the claims that cite them. One that stands at the address of another is that one. */
  addSource(source: CatalogueSource): void;
}

interface ClaimRecord extends FoundClaim {
  text: string;
  publishers: string;
}

interface SourceRecord {
  id: SourceId;
  publisher: string;
  name: string;
  title: string;
  origins: string;
  claims: ClaimId[];
}

/** An empty catalogue: claims are found by any word of the query, sources by every one. */
export function createCatalogue(): GrowingCatalogue {
  const claims = growingSearch<ClaimRecord>(
    [
      { name: 'text', weight: 3 },
      { name: 'publishers', weight: 1 },
    ],
    'any-word',
  );
  const sources = growingSearch<SourceRecord>(
    [
      { name: 'name', weight: 3 },
      { name: 'title', weight: 1 },
      { name: 'origins', weight: 1 },
    ],
    'every-word',
  );
  const byText = new Map<string, ClaimRecord>();
  const byId = new Map<SourceId, SourceRecord>();
  const byDocument = new Map<string, SourceRecord>();

  return {
    addClaim({ id, statement, sources: cited }) {
      const text = sameText(statement);
      const known = byText.get(text);
      const of = [...new Set(cited.flatMap((source) => byId.get(source) ?? []))];
      const record = known ?? { id, statement, text, publishers: of.map(({ name }) => name).join(' ') };
      for (const source of of) source.claims.push(record.id);
      if (known) return;
      byText.set(text, record);
      claims.add(record, `${text} ${record.publishers}`);
    },
    addSource({ id, publisher, title, origins, url }) {
      const document = url === undefined ? null : documentAt(url);
      const known = document === null ? undefined : byDocument.get(document);
      if (known) {
        byId.set(id, known);
        return;
      }
      const record = {
        id,
        publisher,
        name: fold(publisher),
        title: fold(title),
        origins: origins.map(fold).join(' '),
        claims: [],
      };
      byId.set(id, record);
      if (document !== null) byDocument.set(document, record);
      sources.add(record, `${record.name} ${record.title} ${record.origins}`);
    },
    claims: claims.find,
    sources: sources.find,
  };
}

/** Puts all of a pack in. */
export function addPack(catalogue: GrowingCatalogue, pack: Pack): void {
  for (const { id, publisher, title, origins, url } of pack.sources)
    catalogue.addSource({
      id,
      publisher: publisher.value,
      title: title?.value ?? '',
      origins: origins.map(({ value }) => value),
      url: url?.value,
    });
  const cited = new Map<ClaimId, SourceId[]>();
  for (const { claim, source } of pack.reports) {
    const list = cited.get(claim);
    if (list) list.push(source);
    else cited.set(claim, [source]);
  }
  for (const { id, statement } of pack.claims)
    catalogue.addClaim({ id, statement, sources: cited.get(id) ?? [] });
}

/** One pack, whole. */
export function catalogueOf(pack: Pack): Catalogue {
  const catalogue = createCatalogue();
  addPack(catalogue, pack);
  return catalogue;
}
