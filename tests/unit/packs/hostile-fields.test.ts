/** What does harm elsewhere, put into every text of a pack one after another: each is refused with its place, or is a text like any other. */
import { describe, expect, test } from 'vitest';
import { readPackFile } from '../../../lib/packs/file/read.ts';
import { sealPack } from '../../../lib/packs/file/seal.ts';
import { viewOf } from '../../../lib/packs/file/view.ts';
import type { PackClaim } from '../../../lib/packs/format/schema.ts';
import { PackFileSchema } from '../../../lib/packs/format/schema.ts';
import { PackError } from '../../../lib/packs/problems.ts';
import { passageLink } from '../../../lib/ui/citation.ts';
import { fullPackFile, type Path, put, textsIn } from './full-pack-file.ts';
import { blobOf, NEVER } from './sample-pack-file.ts';

const FULL = await fullPackFile();
/** All but those that follow from the rest. */
const PLACES = textsIn({ $schema: 'https://schema.example/', ...FULL }).filter(
  (path) => path.at(-1) !== 'sha256',
);

/** Reads the pack with one text changed, its hash made anew; what it then holds there, or why it was refused. */
async function readWith(path: Path, value: string): Promise<{ kept: unknown } | { refused: string }> {
  const pack = { $schema: 'https://schema.example/', ...structuredClone(FULL) };
  put(pack, path, value);
  const { counts: _counts, sha256: _hash, ...head } = pack.manifest;
  // No hash is made of what is no text; the reader must see that before it looks at the hash.
  const sealed = value.isWellFormed()
    ? { ...pack, ...(await sealPack(head, pack)), format: pack.format }
    : pack;
  try {
    const read = await readPackFile(blobOf(sealed), 'pack.json', { signal: NEVER });
    const at = (whole: unknown): unknown => path.reduce((here, key) => Reflect.get(Object(here), key), whole);
    const view = viewOf(read);
    // Whatever was let in: nothing that a reader can follow leads elsewhere than to an https address.
    for (const source of view.sources)
      expect(passageLink(source, undefined) ?? 'https://').toMatch(/^https:\/\//);
    for (const { firstAppearance = 'https://' } of view.claims)
      expect(firstAppearance).toMatch(/^https:\/\//);
    return { kept: at(read) };
  } catch (error) {
    if (error instanceof PackError) return { refused: error.message };
    throw error;
  }
}

const named = (path: Path): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);
/** A union and a record of lib/claims are told as a whole. */
const tells = (refused: string, path: Path): boolean =>
  path.some((_, at) => refused.includes(`: ${named(path.slice(0, path.length - at))}: `)) ||
  // An id that nothing has any more, or counts that no longer fit.
  /no source has the id|no story has the id|is none|manifest\.counts/.test(refused);

/** Texts that anybody may write. Ids, dates, addresses and words of the format are none. */
const FREE = new Set([
  '$schema',
  'name',
  'version',
  'description',
  'sdLicense',
  'sdPublisher',
  'isBasedOn',
  'publisher',
  'headline',
  'value',
  'origins',
  'text',
  'phrasings',
  'author',
  'role',
  'unit',
  'source',
  'claim',
  'note',
  'abstract',
  'exact',
  'prefix',
  'suffix',
  'origin',
  'alternateName',
  'ratingExplanation',
]);
const isFree = (path: Path): boolean => {
  const field = path.findLast((key) => typeof key === 'string') as string;
  if (field === 'value')
    return !path.includes('details') && !path.includes('url') && !path.includes('datePublished');
  return FREE.has(field);
};

test('the pack has every field of the format, and is right', async () => {
  const has = (value: unknown): Set<string> =>
    new Set(textsIn(value).flatMap((path) => path.filter((key) => typeof key === 'string')));
  const fields = Object.keys(
    PackFileSchema.entries.claims.pipe[0].item.entries as Record<keyof PackClaim, unknown>,
  );
  for (const field of fields) expect(has(FULL), field).toContain(field);
  expect(await readPackFile(blobOf(FULL), 'pack.json', { signal: NEVER })).toEqual(FULL);
  expect(PLACES.length).toBeGreaterThan(60);
});

describe('letter for letter a text, wherever a text may stand', () => {
  test.each([
    ['markup and script', '<img src=x onerror=a(1)><script>b()</script>{{7}}'],
    ['a link that runs', 'javascript:alert(1)'],
    ['a link that is a page', 'data:text/html,<script>alert(1)</script>'],
  ])('%s', async (_, value) => {
    let kept = 0;
    for (const path of PLACES) {
      const outcome = await readWith(path, value);
      if (isFree(path)) {
        expect(outcome, named(path)).toEqual({ kept: value });
        kept++;
      } else expect('refused' in outcome && tells(outcome.refused, path), named(path)).toBe(true);
    }
    expect(kept).toBeGreaterThan(35);
  });
});

describe('refused with its place, wherever it stands', () => {
  test.each([
    ['half a surrogate pair', 'a \ud800 b'],
    ['the other half', '\udc00'],
    ['a right-to-left override', 'evil \u202e gnp.exe'],
    ['an isolate', '\u2067abc'],
    ['a control character', 'a\u0000b'],
    ['an escape sequence', '\u001b[31mred'],
    ['a line break', 'one\ntwo'],
    ['unseen letters', 'x\u{e0041}y'],
  ])('%s', async (_, value) => {
    for (const path of PLACES) {
      const outcome = await readWith(path, value);
      expect('refused' in outcome && tells(outcome.refused, path), named(path)).toBe(true);
    }
  });
});
