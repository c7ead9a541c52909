/** A source as bibliographies know it, whatever the style: the common ground of the citation formats. */
import type { Report, Source } from '../claims/types.ts';
import { httpsLink } from '../ui/links.ts';

export interface Reference {
  /** Kebab-case, unique within a pack. */
  id: string;
  publisher: string;
  title: string | null;
  /** Year, month and day of publication, as far as known; of an interval its first day. */
  published: [year: number, month?: number, day?: number] | null;
  url: string | null;
  /** BCP 47; null where it is not known. */
  language: string | null;
  quotation: string | null;
  /** What of all this is likely and not certain. */
  likely: ('publisher' | 'title' | 'published' | 'url')[];
}

/** What can be cited of a source, with the quotation of one of its reports. */
export function referenceOf(source: Source, report?: Report): Reference {
  const fields = ['publisher', 'title', 'published', 'url'] as const;
  return {
    id: source.id.replaceAll('/', '-'),
    publisher: source.publisher.value,
    title: source.title?.value ?? null,
    published: dateParts(source.published?.value),
    url: httpsLink(source.url?.value),
    language: source.language === 'und' ? null : source.language,
    quotation: report?.quotation?.exact ?? null,
    likely: fields.filter((field) => source[field]?.certainty === 'likely'),
  };
}

function dateParts(iso: string | undefined): Reference['published'] {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso ?? '');
  if (!parts) return null;
  return parts.slice(1).flatMap((part) => (part === undefined ? [] : Number(part))) as [
    number,
    number?,
    number?,
  ];
}
