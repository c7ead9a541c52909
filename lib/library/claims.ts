/** Claims: what a connected part of the library states. Its statements in groups that say the same, each with its text and its reports. */
import * as v from 'valibot';
import { ClaimIdSchema } from '../claims/schema.ts';
import type { ClaimId } from '../claims/types.ts';
import type { LibraryClaim, LibraryReport } from './article.ts';
import { plainestOf } from './claim-text.ts';
import { groupsOf } from './groups.ts';
import { SAME_FROM } from './judgement.ts';
import { articleOfKey, type Link, numberOfKey, type StatementKey } from './links.ts';
import { type Compared, relationTo } from './relation.ts';
import type { Statement } from './statements.ts';
import { neighboursOf, supported } from './support.ts';

/** A claim whose reports do not tell their origin yet: that depends on more than the statements connected with it. */
export type ClaimDraft = Omit<LibraryClaim, 'reports'> & { reports: Omit<LibraryReport, 'origin'>[] };

/**
 * The claims that connected statements make, each statement in one at least.
 *
 * @param keys of the statements, in order
 * @param links among them
 */
export const claimsAmong = (
  keys: readonly StatementKey[],
  links: readonly Link[],
  statementAt: (key: StatementKey) => Statement,
): ClaimDraft[] => claimsOf(keys, supported(links), statementAt).map(({ draft }) => draft);

/** A claim with the keys of its reports' statements, in the same order, and of the one that gives it its text. */
export interface MadeClaim {
  draft: ClaimDraft;
  statements: readonly StatementKey[];
  from: StatementKey;
}

/**
 * The same of links that are judged already.
 *
 * @param relate how a statement stands to the one that gives a claim its text, where that is known
 */
export function claimsOf(
  keys: readonly StatementKey[],
  judged: readonly Link[],
  statementAt: (key: StatementKey) => Statement,
  relate?: (claim: StatementKey, statement: StatementKey) => Compared | undefined,
): MadeClaim[] {
  const groups = groupsOf(judged, SAME_FROM);
  const grouped = new Set(groups.flat());
  const alone = keys.filter((key) => !grouped.has(key)).map((key) => [key]);
  const chances = neighboursOf(judged);
  const taken = new Set<string>();
  const quoted = new Set<StatementKey>();
  return [...groups, ...alone].map((group) => {
    const members = group.map((key) => ({ key, statement: statementAt(key) }));
    // Two claims that share statements are told apart by their texts, where they can be.
    const fresh = members.filter(({ key }) => !quoted.has(key));
    const { key: from, statement: plainest } = plainestOf(fresh.length > 0 ? fresh : members, ({ key }) =>
      meanChance(key, group, chances),
    );
    quoted.add(from);
    const draft = {
      id: claimId(from, taken),
      text: plainest.text,
      from: plainest.place,
      reports: members.map(({ key, statement }) => ({
        ...statement.place,
        ...(relate?.(from, key) ?? relationTo(plainest, statement)),
      })),
    };
    return { draft, statements: group, from };
  });
}

function meanChance(
  key: StatementKey,
  group: readonly StatementKey[],
  chances: ReadonlyMap<StatementKey, ReadonlyMap<StatementKey, number>>,
): number {
  const own = chances.get(key);
  const found = group.flatMap((other) => own?.get(other) ?? []);
  return found.length === 0 ? 0 : found.reduce((sum, one) => sum + one, 0) / found.length;
}

/** A statement that gives two claims their text numbers the second. */
function claimId(key: StatementKey, taken: Set<string>): ClaimId {
  const base = `${articleOfKey(key)}-s${numberOfKey(key) + 1}`;
  let id = base;
  for (let at = 2; taken.has(id); at++) id = `${base}-${at}`;
  taken.add(id);
  return v.parse(ClaimIdSchema, id);
}
