/** The search over all packs in use, as views have it; installed packs in an IndexedDB made of memory. */
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { lookupOf } from '../../../lib/claims/lookup.ts';
import type { Pack } from '../../../lib/claims/types.ts';
import { type AllClaims, followAllClaims } from '../../../lib/packs/at-hand/all-claims.ts';
import { packAtHand } from '../../../lib/packs/at-hand/at-hand.ts';
import { switchBundled } from '../../../lib/packs/in-use/in-use.ts';
import { syncPacksInUse } from '../../../lib/packs/in-use/sync.ts';
import { buildSearchable } from '../../../lib/packs/matching/searchable.ts';
import { installPack, switchPack } from '../../../lib/packs/store/store.ts';
import { generalEnglish } from '../../../lib/text/general-english.ts';
import { madePack, textOf } from '../../feeds/made-pack.ts';
import { emptyBrowser, FERRY, install, LIGHT } from './made-installed.ts';
import { NEVER } from './sample-pack-file.ts';

/** However slow the machine: a state is waited for, and no time. */
const soon = (holds: () => void): Promise<void> => vi.waitFor(holds, 30_000);

let bundled: Pack;

beforeEach(async () => {
  bundled = await emptyBrowser();
});

function follow(): { all: AllClaims; changed: () => void; found(query: string): string[] } {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  const changed = vi.fn();
  const all = followAllClaims(bundled, changed, life.signal);
  return { all, changed, found: (query) => all.claims(query, 8).map(({ id }) => id) };
}

test('claims of every pack that is switched on are found; one that several hold is one, by the name of the first', {
  timeout: 60_000,
}, async () => {
  await install(FERRY, LIGHT);
  const { all, found } = follow();
  await soon(() => expect(found('nurses')).toEqual(['nurses']));
  await soon(() => expect(found('lighthuse')).toEqual(['lights/lighthouse']));
  await soon(() => expect(all.isReading).toBe(false));
  expect(found('ferry')).toEqual(['ferries/ferry']);
  expect(all.claims('ferry', 8)[0]?.statement).toBe(textOf('ferry'));
  // What is found is what the packs shown as one call it.
  const lookup = lookupOf(
    await packAtHand(
      bundled,
      all.claims('ferry', 8).map(({ id }) => id),
    ),
  );
  expect(lookup.claim(all.claims('ferry', 8)[0]!.id)?.statement).toBe(textOf('ferry'));
});

test('sources are found with the claims that they report', { timeout: 60_000 }, async () => {
  await install(FERRY, LIGHT);
  const { all } = follow();
  await soon(() => expect(all.sources('lights sample', 5)).toHaveLength(1));
  await soon(() => expect(all.isReading).toBe(false));
  const [source] = all.sources('lights sample', 5);
  expect(source?.publisher).toBe('The Lights Sample');
  // The claim that is known by another pack's name is that one.
  expect([...(source?.claims ?? [])].sort()).toEqual(['ferries/ferry', 'lights/lighthouse']);
  const pack = await packAtHand(bundled, source?.claims ?? []);
  expect(lookupOf(pack).source(source!.id)?.publisher.value).toBe('The Lights Sample');
});

test('nothing is read before the first question; packs that come, go and are switched are heard of', {
  timeout: 60_000,
}, async () => {
  const { all, changed, found } = follow();
  await soon(() => expect(found('nurses')).toEqual(['nurses']));
  expect(all.isReading).toBe(false);
  await install(FERRY);
  await soon(() => expect(found('ferry')).toEqual(['ferries/ferry']));
  expect(changed).toHaveBeenCalled();
  await switchBundled(false);
  await soon(() => expect(found('nurses')).toEqual(['ferries/nurses']));
  await switchPack('ferries', false);
  await syncPacksInUse();
  await soon(() => expect(found('nurses')).toEqual([]));
});

test('a pack of more records than are read at once is read to its end', { timeout: 60_000 }, async () => {
  const sizes = { claims: 1_500 };
  const pack = await madePack({ ...FERRY, claims: ['ferry'] });
  const [claim] = pack.claims;
  const many = Array.from({ length: sizes.claims }, (_, n) => ({
    ...claim!,
    identifier: `c-${n}` as never,
    text: `Pier ${n} of the harbour is to be painted.`,
  }));
  const whole = {
    ...pack,
    claims: many,
    manifest: { ...pack.manifest, counts: { ...pack.manifest.counts, ...sizes } },
  };
  const searchable = await buildSearchable(whole, async () => generalEnglish(), { signal: NEVER });
  await installPack(whole, searchable, { signal: NEVER });
  await syncPacksInUse();
  const { all, found } = follow();
  await soon(() => {
    expect(found('pier 1499')[0]).toBe('ferries/c-1499');
    expect(all.isReading).toBe(false);
  });
  expect(all.sources('ferries', 1)[0]?.claims).toHaveLength(sizes.claims);
});
