import type { ClaimContext } from '../claims/context.ts';
import { type PlainKey, t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';
import { CITATION_FORMATS, type CitationFormat, citations } from './citations.ts';

const NAMES = {
  text: 'citeText',
  markdown: 'citeMarkdown',
  bibtex: 'citeBibtex',
  'csl-json': 'citeCsl',
} as const satisfies Record<CitationFormat, PlainKey>;

/** All sources of a claim as citations, in the format that is asked for; folded until then. */
export function CiteAll({ context, onCopy }: { context: ClaimContext; onCopy(text: string): void }) {
  if (context.reports.length === 0) return null;
  return (
    <details class="sl-cite">
      <summary>{t('citeAll')}</summary>
      <p class="sl-actions">
        {CITATION_FORMATS.map((format) => (
          <button
            type="button"
            key={format}
            class="sl-button"
            data-format={format}
            onClick={() => onCopy(citations(context, format))}
          >
            <Icon name="copy" />
            {t(NAMES[format])}
          </button>
        ))}
      </p>
    </details>
  );
}
