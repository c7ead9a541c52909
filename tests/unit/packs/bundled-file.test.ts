/** The bundled pack as the options page saves it: whole, valid, and brought in again it says the same and nothing twice. */
import Ajv from 'ajv';
import { beforeEach, expect, test } from 'vitest';
import schema from '../../../data/schema/pack.schema.json' with { type: 'json' };
import { contextOf } from '../../../lib/claims/context.ts';
import type { Pack } from '../../../lib/claims/types.ts';
import { packAtHand } from '../../../lib/packs/at-hand/at-hand.ts';
import { bundledFileText } from '../../../lib/packs/bundle.ts';
import { bundledFile } from '../../../lib/packs/bundle-plugin.ts';
import { BUNDLED_FILE } from '../../../lib/packs/bundled-file.ts';
import { packText } from '../../../lib/packs/file/seal.ts';
import { assembledOf } from '../../../lib/packs/file/view.ts';
import { syncPacksInUse } from '../../../lib/packs/in-use/sync.ts';
import { openFile } from '../../../lib/packs/open-file.ts';
import { BUNDLED, readPackFolder } from '../../../lib/packs/pack-folder.ts';
import { installPack, readPack } from '../../../lib/packs/store/store.ts';
import { emptyBrowser, searchable } from './made-installed.ts';
import { NEVER, TODAY } from './sample-pack-file.ts';

const text = await bundledFileText(BUNDLED);
const opened = await openFile(new Blob([text]), 'bundled.json', { signal: NEVER, today: TODAY });
const folder = readPackFolder(BUNDLED);

beforeEach(async () => {
  await emptyBrowser();
});

test('it is the whole pack: claims, phrasings, details, sources and reports of the folder', () => {
  const { pack, claims } = assembledOf(opened.pack);
  expect(opened.kind).toBe('pack');
  // Lessons are of the bundled index, and no part of a pack that is passed on.
  expect(claims).toEqual(folder.claims.map(({ lessons: _, differenceLessons: __, ...claim }) => claim));
  expect(pack.claims).toEqual(folder.pack.claims);
  expect(pack.sources).toEqual(folder.pack.sources);
  expect(pack.stories).toEqual(folder.pack.stories);
  const sorted = (reports: Pack['reports']): Pack['reports'] =>
    reports.toSorted((a, b) => (`${a.claim} ${a.source}` < `${b.claim} ${b.source}` ? -1 : 1));
  expect(sorted(pack.reports)).toEqual(sorted(folder.pack.reports));
});

test('it keeps to the published schema, and its hash is right', () => {
  const isValid = new Ajv({ strict: false }).compile(schema);
  expect(isValid(JSON.parse(text)), JSON.stringify(isValid.errors)).toBe(true);
  // The reader has checked the hash; a word changed would have been told.
  expect(opened.pack.manifest.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(packText(opened.pack)).toBe(text);
});

test('the build puts it into the extension under the name that the options page asks for', async () => {
  expect(await bundledFile(BUNDLED)).toEqual({ relativeDest: BUNDLED_FILE.slice(1), contents: text });
  await expect(bundledFile('/no/such/folder')).rejects.toThrow(/the bundled pack has a problem/);
});

test('brought in again it is kept as it is, and beside the bundled one nothing is told twice', {
  timeout: 60_000,
}, async () => {
  const made = await searchable(opened.pack);
  await installPack(opened.pack, made, { signal: NEVER });
  await syncPacksInUse();
  expect(packText(await readPack(opened.pack.manifest.identifier))).toBe(text);

  const bundled = folder.pack;
  const { id } = bundled.claims[0]!;
  const beside = contextOf(await packAtHand(bundled, [id]), id);
  const alone = contextOf(bundled, id);
  expect(beside.agreement).toEqual(alone.agreement);
  expect(beside.reports.map(({ source }) => source.publisher)).toEqual(
    alone.reports.map(({ source }) => source.publisher),
  );
  expect(beside.packs.map(({ name }) => name)).toEqual([bundled.manifest.name]);
});
