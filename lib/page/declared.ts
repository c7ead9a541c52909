/** What a page declares about itself in its head: meta tags and JSON-LD. Written by strangers: everything is checked, nothing throws. */

/** The first non-empty content of the meta tags with these names, in the order of the names (`property`, `name` or `itemprop`). */
export function metaContent(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const tags = document.querySelectorAll<HTMLMetaElement>(
      `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
    );
    for (const tag of tags) {
      const content = tag.content.replace(/\s+/g, ' ').trim();
      if (content) return content;
    }
  }
  return null;
}

export type JsonObject = { [key: string]: unknown };

/** UTF-16 code units: longer scripts are data of the site, not a description of the page. */
const LONGEST_SCRIPT = 500_000;
/** Objects looked at in all. */
const MOST_OBJECTS = 500;
const DEEPEST = 6;

const ARTICLE_TYPE = /(?:^|[/:#])(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;

/** The JSON-LD objects of the page that describe an article, in document order; scripts that are no JSON are passed over. */
export function declaredArticles(document: Document): JsonObject[] {
  return declaredObjects(document).filter((object) =>
    typesOf(object).some((type) => ARTICLE_TYPE.test(type)),
  );
}

/** Every JSON-LD object of the page, also those in lists, in `@graph` and nested. */
export function declaredObjects(document: Document): JsonObject[] {
  const found: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length <= LONGEST_SCRIPT) gather(parse(text), found, 0);
  }
  return found;
}

/** `@type` as a list of names; empty when there is none. */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function gather(value: unknown, into: JsonObject[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || into.length >= MOST_OBJECTS) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, into, depth + 1);
    return;
  }
  const object = value as JsonObject;
  into.push(object);
  for (const inner of Object.values(object)) gather(inner, into, depth + 1);
}
