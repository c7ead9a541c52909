/** A story as a table for other programs: one line a report, and one for every claim that nobody reports. RFC 4180, with a header in the reader's language. */
import { type PlainKey, t } from '../i18n/messages.ts';
import { passageLink } from '../ui/citation.ts';
import { topicOf } from '../ui/topics.ts';
import { topicName } from '../ui/wording.ts';
import type { Row } from './matrix.ts';
import { relation } from './wording.ts';

const HEADER = [
  'csvClaim',
  'csvStatement',
  'csvSource',
  'csvPublisher',
  'csvRelation',
  'csvDiffersOn',
  'csvOrigin',
  'csvPublished',
  'csvSummary',
  'csvQuotation',
  'csvParagraph',
  'csvLink',
] as const satisfies PlainKey[];

/** RFC 4180, a line a report; a claim without reports has a line of its own. */
export function csvOf(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ claim, cells }) => {
    const told = cells.flatMap((cell) => cell.told);
    if (told.length === 0) return [[claim.id, claim.statement]];
    return told.map(({ report, source }) => [
      claim.id,
      claim.statement,
      source.id,
      source.publisher.value,
      relation(report.relation),
      [...new Set((report.differs ?? []).map((one) => topicName(topicOf(one, claim.details))))].join('; '),
      report.origin,
      source.published?.value ?? '',
      report.summary,
      report.quotation?.exact ?? '',
      String(report.paragraph ?? ''),
      passageLink(source, report.quotation?.exact) ?? '',
    ]);
  });
  return [HEADER.map((key) => t(key)), ...lines]
    .map((line) => `${HEADER.map((_, at) => field(line[at] ?? '')).join(',')}\r\n`)
    .join('');
}

/** Quoted where it must be. What a spreadsheet would run as a formula is kept a text by an apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
