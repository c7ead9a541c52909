/** All sources of a claim, cited in one of four formats. */
import type { ClaimContext } from '../claims/context.ts';
import { citationText } from '../ui/citation.ts';
import { bibtexEntry } from './bibtex.ts';
import { cslItem } from './csl.ts';
import { markdownCitation } from './markdown.ts';
import { referenceOf } from './reference.ts';

export const CITATION_FORMATS = ['text', 'markdown', 'bibtex', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A file's text: a line, an entry or an item a report, in the order the popover shows them. */
export function citations({ reports }: ClaimContext, format: CitationFormat): string {
  const references = reports.map(({ source, report }) => referenceOf(source, report));
  switch (format) {
    case 'text':
      return lines(reports.map(({ source, report }) => citationText(source, report)));
    case 'markdown':
      return lines(
        references.map((one, at) => `- ${markdownCitation(one, reports[at]!.source.published?.value)}`),
      );
    case 'bibtex':
      return references.map(bibtexEntry).join('\n');
    case 'csl-json':
      return `${JSON.stringify(references.map(cslItem), null, 2)}\n`;
  }
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
