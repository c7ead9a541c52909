/** Values as publishers write them, careless as they may be, made plain: a text, an address, a day, a number, or nothing. */
import { MAX_ADDRESS } from '../format/limits.ts';
import { cleaned, cut } from '../format/plain-text.ts';
import { isDay } from '../format/schema.ts';
import type { Note } from './found.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** A plain object of JSON: no list, not null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value's own property; what an object inherits is none. */
export const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** The first of a list, or the value itself. Lists in lists are followed some levels down. */
export function first(value: unknown): unknown {
  let one = value;
  for (let level = 0; Array.isArray(one) && level < 4; level++)
    one = one.find((part) => part !== null && part !== undefined);
  return one;
}

/** A text, cleaned; of a list or a language map (`{"@value": …}`) the first. Undefined where there is none. */
export function textIn(value: unknown): string | undefined {
  const one = first(value);
  const raw = isObject(one) ? first(own(one, '@value')) : one;
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  const text = cleaned(String(raw));
  return text === '' ? undefined : text;
}

/** What reading one item drops of it is noted here. */
export class Notes {
  readonly found = new Set<Note>();

  /** A text of at most so many characters. */
  short(value: unknown, most: number): string | undefined {
    const text = textIn(value);
    if (text === undefined || text.length <= most) return text;
    this.found.add('text-shortened');
    return cut(text, most);
  }

  /** An https address. Others are dropped: http too, as what it leads to can be changed by anyone on the way. */
  address(value: unknown): string | undefined {
    const one = first(value);
    const text = textIn(own(one, 'url') ?? own(one, '@id') ?? one);
    if (text === undefined) return undefined;
    const url = text.length <= MAX_ADDRESS && URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol === 'https:' && url.username === '' && url.href.length <= MAX_ADDRESS) return url.href;
    this.found.add('address-refused');
    return undefined;
  }

  /** The day of a date or time, between two days; others are dropped. */
  day(value: unknown, from: string, to: string): string | undefined {
    const text = textIn(value);
    if (text === undefined) return undefined;
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
    if (parts) {
      const day = `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`;
      if (isDay(day) && day >= from && day <= to) return day;
    }
    this.found.add('date-refused');
    return undefined;
  }
}

/** A figure, written as one or as text. */
export function numberIn(value: unknown): number | undefined {
  const one = first(value);
  const number = typeof one === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(one) ? Number(one) : one;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A BCP 47 tag in its usual case; undefined for anything else, `Language` objects with a name among them. */
export function languageIn(value: unknown): string | undefined {
  const one = first(value);
  const text = textIn(own(one, 'alternateName') ?? one)?.replaceAll('_', '-');
  if (text === undefined || text.length > 35 || !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(text))
    return undefined;
  const [language, ...rest] = text.split('-');
  return [language!.toLowerCase(), ...rest].join('-');
}
