/** The browser's own formatters, each made once for a language and its options: to make one costs as much as to use it a hundred times. */

type Maker<T, O> = new (locale: string, options: O) => T;

/** Languages and options are few, so nothing is thrown away. */
const made = new Map<unknown, Map<string, unknown>>();

/** @throws {RangeError} where the language tag or an option is none that the maker knows */
export function madeOnce<T, O>(maker: Maker<T, O>, locale: string, options: O): T {
  const key = `${locale} ${JSON.stringify(options)}`;
  const all = made.get(maker) ?? new Map<string, unknown>();
  made.set(maker, all);
  const one = (all.get(key) as T | undefined) ?? new maker(locale, options);
  all.set(key, one);
  return one;
}
