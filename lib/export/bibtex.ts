/** Citations as BibTeX: an `@online` entry (biblatex) a source. Letters stay UTF-8, as every BibTeX of today reads it. */
import type { Reference } from './reference.ts';

/** One entry. Fields that are not known are left out; what is only likely is told in `note`. */
export function bibtexEntry({
  id,
  publisher,
  title,
  published,
  url,
  language,
  quotation,
  likely,
}: Reference): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  const fields: [name: string, value: string | null][] = [
    ['organization', braced(publisher)],
    ['title', braced(title ?? publisher)],
    ['date', published && `{${published.map((part) => pad(part!)).join('-')}}`],
    // An address is read verbatim; what would end its braces is escaped as an address escapes it.
    ['url', url && `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['langid', language && braced(language)],
    ['annotation', quotation && braced(`“${quotation}”`)],
    ['note', likely.length > 0 ? braced(`likely, not certain: ${likely.join(', ')}`) : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]));
  return `@online{${id},\n${lines.join('\n')}\n}\n`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text in double braces, which keep its capitals, with TeX's own signs made signs again. */
const braced = (text: string): string =>
  `{{${text.replace(/\s+/g, ' ').replace(/[\\~^{}$&#%_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)}}}`;
