/** Citations in Markdown (CommonMark): a pack's texts stay text, whatever signs they hold. */
import { t } from '../i18n/messages.ts';
import { dateText } from '../ui/dates.ts';
import type { Reference } from './reference.ts';

/** One line: `Fakti.bg, [“Title”](https://…), 20 Oct 2024: “words”`. */
export function markdownCitation(reference: Reference, published?: string): string {
  const { publisher, title, url, quotation, likely } = reference;
  const maybe = (field: Reference['likely'][number], text: string): string =>
    likely.includes(field) ? t('likely', { value: text }) : text;
  const name = asText(title === null ? publisher : `“${title}”`);
  const linked = url === null ? name : `[${name}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
  const parts =
    title === null
      ? [maybe('publisher', linked)]
      : [maybe('publisher', asText(publisher)), maybe('title', linked)];
  if (published !== undefined) parts.push(maybe('published', asText(dateText(published))));
  return `${parts.join(', ')}${quotation === null ? '' : `: “${asText(quotation)}”`}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Every sign that means something to Markdown or HTML stands for itself; a line stays one line, and begins no list. */
const asText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#!|~<>&]/g, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replace(/^(\d*)([-+.)=:])/, '$1\\$2');
