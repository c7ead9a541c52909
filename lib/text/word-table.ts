/** A table from words to values that holds nothing but its own rows: "constructor" and "toString" are plain words in a text. */
export const wordTable = <Value>(rows: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null) as Record<string, Value>, rows);
