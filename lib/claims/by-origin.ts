/** Reports grouped by where they come from: what several outlets took from one wire is one origin, and is shown as one. */
import type { ReportInContext } from './context.ts';

export interface OriginGroup {
  origin: string;
  /** `likely` when that is the best known of any of its reports. */
  certainty: 'certain' | 'likely';
  /** In the order of the reports given. */
  entries: ReportInContext[];
  /** Different sources among them. */
  outlets: number;
}

/** The groups in the order of their first reports. The page's own report stays by itself: it is not one of the others. */
export function groupByOrigin(entries: readonly ReportInContext[]): OriginGroup[] {
  const groups = new Map<string, OriginGroup>();
  for (const entry of entries) {
    const { origin } = entry.report;
    const key = `${entry.isThisPage} ${origin}`;
    const group = groups.get(key) ?? { origin, certainty: 'certain', entries: [], outlets: 0 };
    groups.set(key, group);
    group.entries.push(entry);
    group.outlets = new Set(group.entries.map(({ source }) => source.id)).size;
    if (entry.source.origins.some(({ value, certainty }) => value === origin && certainty === 'likely'))
      group.certainty = 'likely';
  }
  return [...groups.values()];
}

/** Reports that are shown before the rest of a long list is folded. */
const SHOWN = 4;

/** Cuts a long list in two: what is shown, and what is folded. A group that disagrees is never folded. */
export function foldGroups(groups: readonly OriginGroup[]): { shown: OriginGroup[]; folded: OriginGroup[] } {
  const shown: OriginGroup[] = [];
  const folded: OriginGroup[] = [];
  let reports = 0;
  for (const group of groups) {
    const disagrees = group.entries.some(({ report }) => DISAGREEING.has(report.relation));
    const isShown = disagrees || reports < SHOWN || group.entries.some(({ isThisPage }) => isThisPage);
    (isShown ? shown : folded).push(group);
    reports += isShown ? group.entries.length : 0;
  }
  // One report is no longer than the line that would fold it.
  const isWorth = folded.reduce((sum, { entries }) => sum + entries.length, 0) > 1;
  return isWorth ? { shown, folded } : { shown: [...groups], folded: [] };
}

const DISAGREEING: ReadonlySet<string> = new Set(['differs', 'contradicts']);
