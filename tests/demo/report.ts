/** What the demo prints about a page and a popover. */
import type { PageSummary } from '../../lib/messaging/protocol.ts';
import type { ShownPopover } from '../browser/popover.ts';
import type { Timings } from './first-marks.ts';

/** The claims of a page, in reading order, with the sentences that state them. */
export function describePage(summary: PageSummary, timings: Timings): string {
  const sure = summary.matches.filter(({ tier }) => tier === 'sure');
  const when = Object.entries(timings)
    .filter(([step]) => step !== 'start')
    .map(([step, milliseconds]) => `, ${step} after ${milliseconds} ms`)
    .join('');
  const found =
    summary.status === 'not-an-article'
      ? 'not an article, left alone'
      : `${sure.length} marked in ${summary.sentences} sentences${when}`;
  const lines = sure.map(({ claim, differs, sentence }) => {
    const otherwise = differs.length > 0 ? ` [differs: ${differs.join(', ')}]` : '';
    return `  ${claim}${otherwise}: ${shortened(sentence)}`;
  });
  return [`\n${summary.title}: ${found}`, ...lines].join('\n');
}

/** What the popover of the clicked mark says, from top to bottom. */
export function describePopover({ claim, agreement, reports }: ShownPopover): string {
  const lines = reports.map(
    ({ publisher, relation, link }) =>
      `    ${publisher}: ${relation}${link === null ? '' : `, with a link to the passage on ${new URL(link).host}`}`,
  );
  return [`  popover: ${claim}`, `    ${agreement}`, ...lines].join('\n');
}

function shortened(sentence: string): string {
  const plain = sentence.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
  return plain.length <= 90 ? plain : `${plain.slice(0, 88)} …`;
}
