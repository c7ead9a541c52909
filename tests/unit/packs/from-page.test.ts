/** The reviews that a page publishes, made into a pack of that page and installed. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addPagePack, packOfPage } from '../../../lib/packs/from-page/pack-of-page.ts';
import { loadPacksInUse } from '../../../lib/packs/in-use/in-use.ts';
import { listPacks, readPack } from '../../../lib/packs/store/store.ts';

const review = (claim: string, more = {}) => ({
  '@type': 'ClaimReview',
  claimReviewed: claim,
  author: { name: 'Desk of Samples' },
  url: `https://desk.example/${claim.length}`,
  reviewRating: { alternateName: 'Half so' },
  ...more,
});
const page = (...nodes: unknown[]) => ({
  url: 'https://www.desk.example/ferry',
  title: 'The ferry, looked into',
  scripts: nodes.map((node) => JSON.stringify(node)),
});
const TODAY = '2026-11-22';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
});

test('a page is a pack with its title, and what cannot be kept is counted', async () => {
  const made = await packOfPage(
    page({ '@graph': [review('The ferry stops.'), review(' ')] }, review('It is sold.')),
    TODAY,
  );
  expect(made).toMatchObject({
    kind: 'claim-review',
    tally: { items: 3, kept: 2, leftOut: { 'no-claim': 1 } },
    pack: { manifest: { name: 'The ferry, looked into', counts: { claims: 2, reviews: 2 } } },
  });
  await addPagePack(made!);
  const [pack] = await listPacks();
  expect(pack).toMatchObject({ on: true, engine: 'statements', id: made!.pack.manifest.identifier });
  expect((await readPack(pack!.id)).claims.map(({ text }) => text)).toEqual([
    'The ferry stops.',
    'It is sold.',
  ]);
  expect((await loadPacksInUse()).installed).not.toBe('');
});

test('the same page is the same pack, another page of the same title another one', async () => {
  const [first, again, other] = await Promise.all([
    packOfPage(page(review('The ferry stops.')), TODAY),
    packOfPage(page(review('It is sold.')), TODAY),
    packOfPage({ ...page(review('It is sold.')), url: 'https://desk.example/other' }, TODAY),
  ]);
  const id = first!.pack.manifest.identifier;
  expect(again!.pack.manifest.identifier).toBe(id);
  expect(other!.pack.manifest.identifier).not.toBe(id);
});

test.each([
  ['no script', []],
  ['a broken script', ['{"@type": "ClaimReview"']],
  ['a script of markup', ['<script>alert(1)</script>']],
  ['a review of nothing', [JSON.stringify(review(''))]],
  ['a pack of our own format, which is none of a page', ['{"format": "sidelight-pack"}']],
])('a page with %s is no pack', async (_, scripts) => {
  expect(await packOfPage({ ...page(), scripts }, TODAY)).toBeNull();
});
