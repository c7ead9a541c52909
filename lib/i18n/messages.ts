/**
 * The words that readers see: `t('close')`, `t('found', { counts })`.
 *
 * To add a message:
 * 1. A line in `data/public/_locales/en/messages.json`, and its translation in every other folder there (ICU MessageFormat: `{name}`,
 *    `{n, number}`, `{n, plural, one {# claim} other {# claims}}`; sr needs one, few, other; uk one, few, many, other).
 * 2. `npx wxt prepare`, which gives it its type.
 * 3. `t('key', { n })` where it is drawn: never kept in a constant, so that another language shows at once.
 *
 * Keys begin with the view's name; those of the popover and of what views share have no prefix. What a choice of several is called stands in
 * a table of keys (`satisfies Record<…, PlainKey>`). What sources, packs and pages say is not translated; it is set in elements of its own with
 * `lang` or `dir="auto"`.
 *
 * Why so: the catalogue is the browsers' own format, so that the manifest is translated by the browser, and nothing is generated but types. It is
 * read by our own code, because `i18n.getMessage` knows only the browser's language, which a reader may not want, has no plural rules, and
 * ends with the extension under pages that stay open. `@wxt-dev/i18n` is made on it, with three plural forms fixed at 0, 1 and n: not enough for
 * Serbian or Ukrainian. `intl-messageformat` brings ICU's syntax, which translators' tools know (10 kB; nothing of it is in the content script).
 */
import { IntlMessageFormat } from 'intl-messageformat';
import * as v from 'valibot';
import { formatsOf, type Language } from './languages.ts';
import { madeOnce } from './made-once.ts';

/** Keys of all messages. `MessageValues` is made of the English catalogue by the build (message-types.ts). */
export type MessageKey = keyof MessageValues;

/** Keys of messages that need no values. */
export type PlainKey = { [K in MessageKey]: MessageValues[K] extends null ? K : never }[MessageKey];

const CatalogueSchema = v.record(v.string(), v.object({ message: v.string() }));

interface Spoken {
  language: Language;
  formats: string;
  direction: 'ltr' | 'rtl';
  messages: v.InferOutput<typeof CatalogueSchema>;
  /** What has been parsed so far. */
  parsed: Map<string, IntlMessageFormat>;
}

let spoken: Spoken | null = null;

/**
 * Speaks a language from now on.
 *
 * @param catalogue the text of its `messages.json`
 * @throws when the text is no catalogue
 */
export function speak(language: Language, catalogue: string): void {
  const formats = formatsOf(language);
  const messages = v.parse(CatalogueSchema, JSON.parse(catalogue));
  spoken = { language, formats, direction: directionOf(formats), messages, parsed: new Map() };
}

/** The language that is spoken, and how it is written. @throws before any is */
export function speech(): Readonly<Pick<Spoken, 'language' | 'formats' | 'direction'>> {
  if (!spoken) throw new Error('no language is spoken yet: see lib/language/follow.ts');
  return spoken;
}

/** A message in the reader's language. */
export function t<K extends MessageKey>(
  key: K,
  ...[values]: MessageValues[K] extends null ? [] : [values: MessageValues[K]]
): string {
  speech();
  const { messages, parsed, formats, direction } = spoken!;
  const written = messages[key]?.message ?? key;
  // Most say the same whatever they are given, and need no parser.
  if (!SYNTAX.test(written)) return written;
  let message = parsed.get(key);
  if (!message) {
    // No markup: a name with angle brackets is a name.
    message = new IntlMessageFormat(written, formats, undefined, { ignoreTag: true, formatters: FORMATTERS });
    parsed.set(key, message);
  }
  const given = Object.entries<string | number>(values ?? {});
  return String(
    message.format(Object.fromEntries(given.map(([name, value]) => [name, isolated(value, direction)]))),
  );
}

/** What has a meaning to the parser: a value in braces, and quotes about a brace that is none. */
const SYNTAX = /[{}']/;

const first = (locales: string | string[] | undefined): string => [locales ?? []].flat()[0] ?? 'en';

/** Shared by all messages: each would make its own. */
const FORMATTERS = {
  getNumberFormat: (locales?: string | string[], options: Intl.NumberFormatOptions = {}) =>
    madeOnce(Intl.NumberFormat, first(locales), options),
  getDateTimeFormat: (locales?: string | string[], options: Intl.DateTimeFormatOptions = {}) =>
    madeOnce(Intl.DateTimeFormat, first(locales), options),
  getPluralRules: (locales?: string | string[], options: Intl.PluralRulesOptions = {}) =>
    madeOnce(Intl.PluralRules, first(locales), options),
};

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** A name that runs the other way is kept from turning the words about it (Unicode's first strong isolate). */
function isolated(value: string | number, direction: Spoken['direction']): string | number {
  if (typeof value === 'number') return value;
  const runsAlong = direction === 'ltr' ? !RIGHT_TO_LEFT.test(value) : value === '';
  return runsAlong ? value : `\u2068${value}\u2069`;
}

const directionOf = (formats: string): Spoken['direction'] =>
  ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'].includes(new Intl.Locale(formats).maximize().script ?? '')
    ? 'rtl'
    : 'ltr';
