/** ClaimReviews wherever they stand in JSON-LD: alone, in a list, in an `@graph`, within another node. */
import { type Around, hasType, readClaimReview } from './claim-review.ts';
import type { Item } from './found.ts';
import { isObject, own } from './values.ts';

/**
 * Reads every ClaimReview of some documents, in their order. Nodes that are only named by their `@id` are looked up in all of them. The walk
 * has a stack of its own, so no nesting is too deep for it.
 */
export function* readJsonLd(documents: readonly unknown[], lastDay: string): Generator<Item> {
  const byId = new Map<string, unknown>();
  for (const node of nodesOf(documents)) {
    const id = own(node, '@id');
    // A node that is nothing but its name defines nothing.
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const around: Around = { lastDay, resolve: (value) => resolve(value, byId) };
  for (const node of nodesOf(documents))
    if (hasType(node, 'ClaimReview')) yield readClaimReview(node, around);
}

function resolve(value: unknown, byId: ReadonlyMap<string, unknown>): unknown {
  const id = isObject(value) && Object.keys(value).length === 1 ? own(value, '@id') : undefined;
  return typeof id === 'string' ? (byId.get(id) ?? value) : value;
}

/** Every object of a value, outer before inner, in their order. */
function* nodesOf(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (isObject(one)) yield one;
    const inner = Array.isArray(one) ? one : isObject(one) ? Object.values(one) : [];
    for (let at = inner.length - 1; at >= 0; at--) {
      const part: unknown = inner[at];
      if (typeof part === 'object' && part !== null) left.push(part);
    }
  }
}
