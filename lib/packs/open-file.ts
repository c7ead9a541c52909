/** A file that a reader or a command brings, whatever it is: told apart, read, and handed on as a pack. */
import { FileError, readText } from './file/bytes.ts';
import type { FileFault } from './file/fault.ts';
import { JsonTextError, parseJson } from './file/json-text.ts';
import { packOf, type ReadOptions, saysItIsAPack } from './file/read.ts';
import { sealPack } from './file/seal.ts';
import { cleaned, cut } from './format/plain-text.ts';
import type { PackFile, PackSource } from './format/schema.ts';
import { isClaimSearch, readClaimSearch } from './import/claim-search.ts';
import { isDataFeed, readDataFeed } from './import/data-commons.ts';
import { type Item, REASONS, type Tally } from './import/found.ts';
import { gather } from './import/gather.ts';
import { freshId } from './import/ids.ts';
import { readJsonLd } from './import/json-ld.ts';
import { jsonLdScripts } from './import/page.ts';
import { PackError } from './problems.ts';

/** What a file turned out to be. */
export type FileKind = 'pack' | 'claim-review' | 'data-commons' | 'claim-search';

/** A file, read: its own pack, or one made of the reviews in it with what was left out. */
export type OpenedFile =
  | { kind: 'pack'; pack: PackFile }
  | { kind: Exclude<FileKind, 'pack'>; pack: PackFile; tally: Tally };

export interface Opening extends ReadOptions {
  /** Today, ISO 8601: what the pack is dated, and what no date may lie far behind of. */
  today: string;
}

/** The JSON Schema of our own format names it too: a pack without its mark is still told what it lacks. */
const LOOKS_LIKE_A_PACK = ['manifest', 'sources', 'claims'];

/**
 * Opens a file: our own format, ClaimReview in a page or as JSON-LD, the Data Commons feed, a saved answer of `claims:search`; gzipped or not.
 *
 * @throws {PackError} when it is none of them, is damaged or holds no review that can be kept; the signal's reason when that is aborted.
 */
export async function openFile(file: Blob, name: string, opening: Opening): Promise<OpenedFile> {
  const text = await readText(file, opening.signal, opening.limits).catch((error: unknown) => {
    throw error instanceof FileError ? failure(name, error.message, error.fault) : error;
  });
  // Pages begin with a tag or a comment; JSON never does.
  if (/^[\s\uFEFF]*</.test(text))
    return imported('claim-review', readJsonLd(scriptsOf(text), dayAfter(opening)), name, opening);
  const data = parsed(text, name);
  const isPack =
    saysItIsAPack(data) ||
    (typeof data === 'object' && data !== null && LOOKS_LIKE_A_PACK.every((key) => Object.hasOwn(data, key)));
  if (isPack) return { kind: 'pack', pack: await packOf(text, name, opening) };
  if (isDataFeed(data)) return imported('data-commons', readDataFeed(data, dayAfter(opening)), name, opening);
  if (isClaimSearch(data))
    return imported('claim-search', readClaimSearch(data, dayAfter(opening)), name, opening);
  return imported('claim-review', readJsonLd([data], dayAfter(opening)), name, opening);
}

function parsed(text: string, name: string): unknown {
  try {
    return parseJson(text, 'any');
  } catch (error) {
    throw error instanceof JsonTextError ? failure(name, error.message, error.fault) : error;
  }
}

/** A page's scripts; one that is broken says nothing, as browsers and search engines take it. */
function scriptsOf(html: string): unknown[] {
  return jsonLdScripts(html).flatMap((script) => {
    try {
      return [parseJson(script, 'any')];
    } catch {
      return [];
    }
  });
}

async function imported(
  kind: Exclude<FileKind, 'pack'>,
  items: Iterable<Item>,
  name: string,
  opening: Opening,
): Promise<OpenedFile> {
  const { content, tally } = await gather(items, opening);
  if (content.claims.length === 0)
    throw failure(
      name,
      nothingKept(tally),
      tally.items === 0 ? { kind: 'no-claims' } : { kind: 'nothing-kept', items: tally.items },
    );
  const title = cut(cleaned(name.replace(/(\.(json|jsonld|html?|gz))+$/i, '')) || 'Imported claims', 100);
  const licences = new Set(content.sources.map(({ sdLicense }) => sdLicense));
  const [licence] = licences;
  const pack = await sealPack(
    {
      identifier: freshId(title, `${kind} ${title}`, new Set()),
      name: title,
      version: opening.today,
      // Only where every review says the same: nothing is claimed for others.
      ...(licences.size === 1 && licence !== undefined ? { sdLicense: licence } : {}),
      sdDatePublished: opening.today,
      inLanguage: commonest(content.sources),
    },
    content,
  );
  return { kind, pack, tally };
}

function nothingKept({ items, leftOut }: Tally): string {
  if (items === 0)
    return 'holds no claims; expected a Sidelight pack, ClaimReview markup, a Data Commons feed or a saved answer of claims:search';
  const why = REASONS.flatMap((reason) => (leftOut[reason] ? [`${leftOut[reason]} ${reason}`] : []));
  return `holds ${items} ${items === 1 ? 'item' : 'items'} and none that can be kept: ${why.join(', ')}`;
}

function commonest(sources: readonly PackSource[]): string {
  const counts = new Map<string, number>();
  for (const { inLanguage } of sources) counts.set(inLanguage, (counts.get(inLanguage) ?? 0) + 1);
  const known = [...counts].filter(([language]) => language !== 'und').sort(([, a], [, b]) => b - a);
  return known[0]?.[0] ?? 'und';
}

const failure = (file: string, message: string, fault: FileFault | undefined): PackError =>
  new PackError([{ file, id: null, field: '', message, ...(fault ? { fault } : {}) }]);

/** Clocks and time zones differ by less than a day. */
const dayAfter = ({ today }: Opening): string =>
  new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
