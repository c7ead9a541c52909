/** What a difference is about, in finer words than its kind: a `number` can be a duration, an amount of money or another figure. */
import type { ClaimContext, ReportInContext } from '../claims/context.ts';
import type { Detail, DifferenceKind } from '../claims/types.ts';

export type Topic = 'duration' | 'amount' | 'figure' | Exclude<DifferenceKind, 'number'>;

/** The topic of one difference, read off the claim's details where the claim's wording names one of them. */
export function topicOf(difference: { kind: DifferenceKind; claim: string }, details: Detail[]): Topic {
  if (difference.kind !== 'number') return difference.kind;
  const figures = details.filter(isFigure);
  const wording = difference.claim.toLowerCase();
  const named = figures.filter(({ text }) => {
    const detail = text.toLowerCase();
    return wording.includes(detail) || detail.includes(wording);
  });
  const kinds = new Set((named.length > 0 ? named : figures).map((detail) => detail.kind));
  if (kinds.size !== 1) return 'figure';
  if (kinds.has('duration')) return 'duration';
  return kinds.has('money') ? 'amount' : 'figure';
}

/** The topics of one report's differences, each once. */
export function reportTopics({ report }: Pick<ReportInContext, 'report'>, details: Detail[]): Topic[] {
  return [...new Set((report.differs ?? []).map((difference) => topicOf(difference, details)))];
}

/** What the agreement line says of the sources that say it otherwise. The page itself is not counted. */
export interface Disagreement {
  differing: number;
  topics: Topic[];
  opposite: number;
}

/** Counts the sources that differ apart from those that say the opposite. */
export function disagreementOf(context: ClaimContext): Disagreement {
  const others = context.reports.filter((entry) => !entry.isThisPage);
  const differing = others.filter((entry) => entry.report.relation === 'differs');
  const opposite = others.filter((entry) => entry.report.relation === 'contradicts');
  const sources = (entries: ReportInContext[]): number =>
    new Set(entries.map(({ source }) => source.id)).size;
  return {
    differing: sources(differing),
    topics: [...new Set(differing.flatMap((entry) => reportTopics(entry, context.claim.details)))],
    opposite: sources(opposite),
  };
}

const isFigure = (detail: Detail): detail is Extract<Detail, { kind: 'duration' | 'money' | 'number' }> =>
  detail.kind === 'duration' || detail.kind === 'money' || detail.kind === 'number';
