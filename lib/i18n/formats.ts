/** Numbers, lists and names of languages as the reader's language writes them. Dates: lib/ui/dates.ts. */
import { madeOnce } from './made-once.ts';
import { speech, t } from './messages.ts';

/** `1,200`. */
export const number = (n: number): string => madeOnce(Intl.NumberFormat, speech().formats, {}).format(n);

/** `the amount, the date and the place`. */
export const listOf = (parts: readonly string[]): string =>
  madeOnce(Intl.ListFormat, speech().formats, { type: 'conjunction' }).format(parts);

/** `46 claims, 5 sources`: one beside the other, none the last. `Intl` has no such list: of type `unit` it says "and" in some languages. */
export const rowOf = (parts: readonly string[]): string => parts.join(t('rowSeparator'));

/** What a language (BCP 47) is called; the tag itself where it has no name. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(speech().formats, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
