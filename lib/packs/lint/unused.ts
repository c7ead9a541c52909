/** Records of a pack that lead nowhere: cited by nothing, holding nothing, without an address or a name. */
import { nameLexicon } from '../../text/names.ts';
import type { PackFile } from '../format/schema.ts';
import type { Finding } from './findings.ts';

/** Sources, stories, claims and details that a reader gets nothing from, in the pack's order. */
export function unused({ stories, sources, claims }: PackFile): Finding[] {
  const cited = new Set<string>(
    claims.flatMap((claim) => [...claim.appearance, ...claim.review].map(({ citation }) => citation)),
  );
  const told = new Set<string | undefined>(claims.map(({ story }) => story));
  const known = nameLexicon().entities;
  return [
    ...sources
      .filter(({ identifier }) => !cited.has(identifier))
      .map(
        ({ identifier }): Finding => ({
          kind: 'unused-source',
          about: identifier,
          message: 'is cited nowhere',
        }),
      ),
    ...sources
      .filter(({ url }) => url === undefined)
      .map(
        ({ identifier }): Finding => ({
          kind: 'no-address',
          about: identifier,
          message: 'a reader cannot follow it',
        }),
      ),
    ...stories
      .filter(({ identifier }) => !told.has(identifier))
      .map(
        ({ identifier }): Finding => ({ kind: 'unused-story', about: identifier, message: 'has no claim' }),
      ),
    ...claims
      .filter(({ appearance, review }) => appearance.length + review.length === 0)
      .map(
        ({ identifier, text }): Finding => ({ kind: 'no-reports', about: identifier, message: `“${text}”` }),
      ),
    ...claims.flatMap(({ identifier, details }) =>
      details.flatMap((detail): Finding[] =>
        'entity' in detail && !known.has(detail.entity)
          ? [
              {
                kind: 'unknown-entity',
                about: identifier,
                message: `"${detail.entity}" is compared with nothing`,
              },
            ]
          : [],
      ),
    ),
  ];
}
