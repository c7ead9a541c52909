/** A report as a citation to copy, and the link that opens its document at the quoted passage. */

import type { Report, Source } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import { httpsLink } from './links.ts';
import * as say from './wording.ts';

/**
 * Publisher, title and date as far as known, the quotation with its paragraph, the address:
 * `likely Brussels Signal, likely 21 Oct 2024: “promising never to put sanctions on Russia” (paragraph 1).`
 */
export function citationText(source: Source, report: Report): string {
  const head = [
    say.stated(source.publisher),
    source.title ? `“${say.stated(source.title)}”` : null,
    say.published(source.published),
  ].filter((part) => part !== null);
  const place = report.paragraph === undefined ? '' : ` (${t('paragraph', { n: report.paragraph })})`;
  const quotation = report.quotation ? `: “${report.quotation.exact}”${place}` : '';
  const address = source.url ? httpsLink(source.url.value) : null;
  return `${head.join(', ')}${quotation}.${address === null ? '' : ` ${address}`}`;
}

/**
 * The address with a text fragment (WICG scroll-to-text-fragment) for the quotation, or as it is without one; null when no https address is known. An anchor
 * that the address has already is kept before the directive; a second directive is joined with `&`.
 */
export function passageLink(source: Source, quotation: string | undefined): string | null {
  const address = source.url ? httpsLink(source.url.value) : null;
  if (address === null || quotation === undefined) return address;
  const directive = `text=${encodeForFragment(quotation)}`;
  if (address.includes(':~:')) return `${address}&${directive}`;
  return `${address}${address.includes('#') ? '' : '#'}:~:${directive}`;
}

/** Percent-encodes a text for a directive: `-`, `,` and `&` are its syntax and must not stand bare. */
const encodeForFragment = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
