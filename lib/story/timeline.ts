/** A story's sources in time: what each was first to report, and what was known from earlier ones. */
import type { PackLookup } from '../claims/lookup.ts';
import type { Source, StoryId } from '../claims/types.ts';

export interface Lane {
  source: Source;
  /** Place from 0 (the earliest day) to 1 (the latest); null where the date is not known. */
  at: number | null;
  reports: number;
  /** Those of them that no source of an earlier day has. */
  first: number;
}

export interface Timeline {
  /** ISO 8601 days; null when no date is known. */
  from: string | null;
  to: string | null;
  /** Earliest first; those without a date last. */
  lanes: Lane[];
}

/** The days from the first source to the last (ISO 8601), and of each source what nobody had reported before it. Sources without a day come last. */
export function timelineOf(lookup: PackLookup, story: StoryId): Timeline {
  const reports = lookup.claimsOf(story).flatMap(({ id }) => lookup.reportsOn(id));
  const sources = lookup.sourcesOf(story);
  const days = new Map(sources.map((source) => [source.id, dayOf(source)]));
  const known = [...days.values()].filter((day) => day !== null).sort();
  const [from = null, to = null] = [known[0], known.at(-1)];
  /** The earliest day on which a claim was reported. */
  const firstDay = new Map<string, string>();
  for (const { claim, source } of reports) {
    const day = days.get(source);
    if (day && day < (firstDay.get(claim) ?? '9999')) firstDay.set(claim, day);
  }
  const counts = new Map(sources.map(({ id }) => [id, { reports: 0, first: 0 }]));
  for (const { claim, source } of reports) {
    const own = counts.get(source);
    if (!own) continue;
    own.reports++;
    const day = days.get(source);
    if (day && firstDay.get(claim) === day) own.first++;
  }
  const lanes = sources.map((source): Lane => {
    const day = days.get(source.id) ?? null;
    return { source, at: placeOf(day, from, to), ...(counts.get(source.id) ?? { reports: 0, first: 0 }) };
  });
  const order = ({ source }: Lane): string => `${days.get(source.id) ?? '9999'} ${source.id}`;
  return { from, to, lanes: lanes.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}

/** The first day of what is known of a source's date, when it is known to the day. */
function dayOf({ published }: Source): string | null {
  const [from = ''] = published?.value.split('/') ?? [];
  return /^\d{4}-\d{2}-\d{2}$/.test(from) ? from : null;
}

function placeOf(day: string | null, from: string | null, to: string | null): number | null {
  if (day === null || from === null || to === null) return null;
  const span = Date.parse(to) - Date.parse(from);
  return span === 0 ? 0 : (Date.parse(day) - Date.parse(from)) / span;
}
