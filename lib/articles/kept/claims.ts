/** Claims that a change reaches, made anew; how a statement stands to another is worked out once and kept with the claim. */
import type { ClaimId } from '../../claims/types.ts';
import type { ArticleId } from '../../library/article.ts';
import { type ClaimDraft, claimsOf } from '../../library/claims.ts';
import { restoredStatements } from '../../library/kept-statements.ts';
import { articleOfKey, numberOfKey, type StatementKey } from '../../library/links.ts';
import type { Compared } from '../../library/relation.ts';
import type { Statement } from '../../library/statements.ts';
import type { Change } from '../store/work.ts';
import type { LinkGraph } from './graph.ts';
import type { KeptClaim } from './records.ts';

/**
 * @param moved statements whose links have changed: what they are connected with is made anew
 * @param gone an article that was taken out, whose statements may have given claims their text
 * @returns how many statements that were, and how many claims were written
 */
export async function remakeClaims(
  transaction: Change,
  graph: LinkGraph,
  moved: ReadonlySet<StatementKey>,
  gone: ArticleId | null = null,
): Promise<{ statements: number; claims: number }> {
  const store = transaction.objectStore('claims');
  const parts = await graph.connected(moved);
  const reached = parts.flat();
  const before = await claimsAt(transaction, new Set(reached), gone);
  const known = new Map<string, Compared>();
  for (const claim of before)
    claim.statements.forEach((statement, at) => {
      const { relation, differs } = claim.draft.reports[at]!;
      known.set(`${claim.from} ${statement}`, { relation, differs: [...differs] });
    });
  const shared = parts.filter((part) => part.length > 1);
  const statementAt = await statementsIn(transaction, shared.flat());
  const made = shared.flatMap((part) =>
    claimsOf(part, graph.linksAmong(part), statementAt, (claim, one) => known.get(`${claim} ${one}`))
      .filter(({ statements }) => statements.length > 1)
      .map(
        ({ draft, statements, from }): KeptClaim => ({
          id: draft.id,
          draft,
          statements: [...statements],
          from,
        }),
      ),
  );
  const left = new Map(before.map((claim) => [claim.id, claim]));
  let written = 0;
  for (const claim of made) {
    const old = left.get(claim.id);
    left.delete(claim.id);
    if (old && isSame(old, claim)) continue;
    await store.put(claim);
    written++;
  }
  for (const id of left.keys()) await store.delete(id);
  return { statements: reached.length, claims: written };
}

/**
 * The claims that some statements make. A claim is named by the article that gives it its text, and that is one of these articles or the one that is gone: so that they are read
 * article by article, as a request for every statement cost more than all else.
 */
async function claimsAt(
  transaction: Change,
  statements: ReadonlySet<StatementKey>,
  gone: ArticleId | null,
): Promise<readonly KeptClaim[]> {
  const ids = new Set([...statements].map(articleOfKey));
  if (gone !== null) ids.add(gone);
  const lists = await Promise.all(
    [...ids].map((id) =>
      transaction.objectStore('claims').getAll(IDBKeyRange.bound(`${id}-s`, `${id}-s\uffff`)),
    ),
  );
  const found = lists.flat().filter((claim) => claim.statements.some((one) => statements.has(one)));
  return [...new Map(found.map((claim) => [claim.id, claim])).values()];
}

/** What a claim says follows from the statements that make it and the one that gives it its text. */
const isSame = (one: KeptClaim, other: KeptClaim): boolean =>
  one.from === other.from &&
  one.statements.length === other.statements.length &&
  one.statements.every((statement, at) => statement === other.statements[at]);

/** Statements by their keys, of the articles that hold them. */
async function statementsIn(
  transaction: Change,
  keys: readonly StatementKey[],
): Promise<(key: StatementKey) => Statement> {
  const ids = [...new Set(keys.map(articleOfKey))];
  const records = await Promise.all(ids.map((id) => transaction.objectStore('read').get(id)));
  const statements = new Map<ArticleId, readonly Statement[]>(
    records.flatMap((record) =>
      record
        ? [
            [
              record.id,
              restoredStatements(record.id, record.facts.published ?? null, record.statements),
            ] as const,
          ]
        : [],
    ),
  );
  return (key) => statements.get(articleOfKey(key))![numberOfKey(key)]!;
}

/** A statement that no other makes, as a claim. */
export const aloneClaim = (
  article: ArticleId,
  number: number,
  { text, place }: Pick<Statement, 'text' | 'place'>,
): ClaimDraft => ({
  id: `${article}-s${number + 1}` as ClaimId,
  text,
  from: place,
  reports: [{ ...place, relation: 'same', differs: [] }],
});
