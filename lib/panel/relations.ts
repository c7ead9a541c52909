/** How a claim of the page stands among the sources, for the panel's filter. */
import type { PackLookup } from '../claims/lookup.ts';
import { SHOWN_RELATIONS } from '../claims/schema.ts';
import type { Relation } from '../claims/types.ts';
import type { PageMatch } from '../messaging/protocol.ts';

/** The relations that occur with a match: among the other sources' reports, and the page's own where it differs. */
export function relationsOf(match: PageMatch, url: string, lookup: PackLookup): Set<Relation> {
  const own = lookup.sourceAt(url)?.id;
  const relations = new Set<Relation>();
  for (const { source, relation } of lookup.reportsOn(match.claim))
    if (source !== own) relations.add(relation);
  if (match.differs.length > 0) relations.add('differs');
  return relations;
}

/** How many matches have each relation; only relations that occur, in their usual order. */
export function countRelations(
  all: readonly ReadonlySet<Relation>[],
): { relation: Relation; count: number }[] {
  return SHOWN_RELATIONS.map((relation) => ({
    relation,
    count: all.filter((relations) => relations.has(relation)).length,
  })).filter(({ count }) => count > 0);
}
