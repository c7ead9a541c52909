/** Citations as CSL-JSON 1.0, which Zotero, pandoc and citeproc read. */
import type { Reference } from './reference.ts';

/** One item, of type `webpage`; a list of them is a file. */
export function cslItem({
  id,
  publisher,
  title,
  published,
  url,
  language,
  quotation,
  likely,
}: Reference): object {
  return {
    id,
    type: 'webpage',
    ...(title === null ? {} : { title }),
    'container-title': publisher,
    publisher,
    ...(published === null ? {} : { issued: { 'date-parts': [published] } }),
    ...(url === null ? {} : { URL: url }),
    ...(language === null ? {} : { language }),
    ...(quotation === null ? {} : { annote: `“${quotation}”` }),
    ...(likely.length === 0 ? {} : { note: `likely, not certain: ${likely.join(', ')}` }),
  };
}
