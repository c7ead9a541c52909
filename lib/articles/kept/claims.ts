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
  const parts = await graph.connected(moved);
  const reached = parts.flat();
  const kept = await claimsBy(transaction, reached, gone);
  const asked = new Set(reached);
  const before = [...kept.values()].flat().filter((claim) => claim.statements.some((one) => asked.has(one)));
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
  const changed = new Map<ArticleId, KeptClaim[]>();
  const claimsOfArticle = (id: ArticleId): KeptClaim[] => {
    const claims = changed.get(id) ?? [...(kept.get(id) ?? [])];
    changed.set(id, claims);
    return claims;
  };
  let written = 0;
  for (const claim of made) {
    const old = left.get(claim.id);
    left.delete(claim.id);
    if (old && isSame(old, claim)) continue;
    const claims = claimsOfArticle(articleOfKey(claim.from));
    if (old) claims.splice(claims.indexOf(old), 1, claim);
    else claims.push(claim);
    written++;
  }
  for (const old of left.values()) {
    const claims = claimsOfArticle(articleOfKey(old.from));
    claims.splice(claims.indexOf(old), 1);
  }
  const store = transaction.objectStore('claims');
  await Promise.all(
    [...changed].map(
      ([id, claims]): Promise<unknown> =>
        claims.length === 0
          ? store.delete(id)
          : store.put({ id, claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)) }),
    ),
  );
  return { statements: reached.length, claims: written };
}

/**
 * The claims that statements may make, by the article that gives them their text: that is one of the articles of these statements or the one that is
 * gone. They are kept article by article, as a request for every claim cost more than all else.
 */
async function claimsBy(
  transaction: Change,
  statements: readonly StatementKey[],
  gone: ArticleId | null,
): Promise<ReadonlyMap<ArticleId, readonly KeptClaim[]>> {
  const ids = new Set(statements.map(articleOfKey));
  if (gone !== null) ids.add(gone);
  const records = await Promise.all([...ids].map((id) => transaction.objectStore('claims').get(id)));
  return new Map(records.flatMap((record) => (record ? [[record.id, record.claims] as const] : [])));
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
