/** Installed packs from install to match, in an IndexedDB made of memory; and several packs shown as one. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contextOf } from '../../../lib/claims/context.ts';
import { lookupOf } from '../../../lib/claims/lookup.ts';
import type { ClaimId, Pack, StoryId } from '../../../lib/claims/types.ts';
import { packAtHand, storyAtHand } from '../../../lib/packs/at-hand/at-hand.ts';
import { loadPacksInUse, switchBundled } from '../../../lib/packs/in-use/in-use.ts';
import { syncPacksInUse } from '../../../lib/packs/in-use/sync.ts';
import { createPageMatcher, onWire } from '../../../lib/packs/matching/page-matcher.ts';
import { textKey } from '../../../lib/packs/matching/text-key.ts';
import { installPack, removePack, replaceIndex, switchPack } from '../../../lib/packs/store/store.ts';
import { sameText } from '../../../lib/text/same-text.ts';
import { madePack, textOf } from '../../feeds/made-pack.ts';
import { emptyBrowser, FERRY, install, LIGHT, searchable, unexpected } from './made-installed.ts';
import { NEVER } from './sample-pack-file.ts';

let bundled: Pack;

beforeEach(async () => {
  bundled = await emptyBrowser();
});

const PAGE = [
  `${textOf('ferry')} Rain is expected on the coast from Wednesday.`,
  textOf('lighthouse'),
  textOf('nurses'),
];

const claimsOn = async (rebuild = (): void => undefined): Promise<string[][]> => {
  const { found } = await createPageMatcher(bundled, rebuild, unexpected).match(PAGE, {}, NEVER);
  return found.map((sentences) =>
    sentences.flatMap(({ matches }) =>
      matches.filter(({ tier }) => tier === 'sure').map(({ claim }) => claim),
    ),
  );
};

describe('a page', () => {
  test('is compared with every pack that is switched on; a claim of two packs is one, by the name of the first', async () => {
    await install(FERRY, LIGHT);
    // The bundled pack knows the nurses itself: under its name the page's own match is known as the same.
    expect(await claimsOn()).toEqual([['ferries/ferry'], ['lights/lighthouse'], ['nurses']]);
    await switchBundled(false);
    expect(await claimsOn()).toEqual([['ferries/ferry'], ['lights/lighthouse'], ['ferries/nurses']]);
    await switchPack('ferries', false);
    expect(await claimsOn()).toEqual([['lights/ferry'], ['lights/lighthouse'], []]);
    await removePack('lights');
    expect(await claimsOn()).toEqual([]);
  });

  test('hears of a pack that was replaced or removed while the same background lives', async () => {
    await install(FERRY);
    const matcher = createPageMatcher(bundled, () => undefined, unexpected);
    const claims = async (): Promise<string[]> =>
      (await matcher.match(PAGE, {}, NEVER)).found
        .flat()
        .flatMap(({ matches }) => matches.map(({ claim }) => claim));
    expect(await claims()).toContain('ferries/ferry');
    await install({ ...FERRY, claims: ['lighthouse'], version: '2' });
    expect(await claims()).toEqual(['ferries/lighthouse']);
    await removePack('ferries');
    expect(await claims()).toEqual([]);
  });

  test('is compared with a pack whose claims have their wording alone, which is read when it is found', async () => {
    const pack = await madePack(FERRY);
    const bare = { ...pack, claims: pack.claims.map((claim) => ({ ...claim, phrasings: [] })) };
    const made = await searchable(bare);
    expect(made.engine).toBe('statements');
    await installPack(bare, made, { signal: NEVER });
    await syncPacksInUse();
    expect(await claimsOn()).toEqual([['ferries/ferry'], [], ['nurses']]);
  });

  test('goes over the wire with reasons and offsets', async () => {
    await install(FERRY);
    const answer = onWire(
      await createPageMatcher(bundled, () => undefined, unexpected).match(PAGE, {}, NEVER),
    );
    const { found } = answer;
    const [first, second] = found[0]!;
    expect(PAGE[0]!.slice(second!.start, second!.end)).toMatch(/^Rain/);
    const [match] = first!.matches;
    expect(PAGE[0]!.slice(match!.start, match!.end)).toMatch(/ferry .* spring/);
    expect(match!.why.map(({ kind }) => kind)).toContain('gate');
    expect(structuredClone(answer)).toEqual(answer);
  });

  test('is compared without a pack whose index is of another format, which is told', async () => {
    await install(FERRY);
    await replaceIndex('ferries', { ...(await searchable(await madePack(FERRY))), format: -1 });
    const rebuild = vi.fn();
    expect(await claimsOn(rebuild)).toEqual([]);
    expect(rebuild).toHaveBeenCalledWith('ferries');
    const answer = await createPageMatcher(bundled, rebuild, unexpected).match(PAGE, {}, NEVER);
    expect(answer.isWhole).toBe(false);
  });
});

describe('what was not compared is told', () => {
  test("a damaged pack, which takes no other pack's matches with it", async () => {
    await install(FERRY, LIGHT);
    const made = await searchable(await madePack(FERRY));
    await replaceIndex('ferries', { ...made, bytes: made.bytes.slice(0, 40) });
    const report = vi.fn();
    const answer = await createPageMatcher(bundled, unexpected, report).match(PAGE, {}, NEVER);
    expect(answer.isWhole).toBe(false);
    expect(answer.found.flat().flatMap(({ matches }) => matches.map(({ claim }) => claim))).toEqual(
      expect.arrayContaining(['lights/ferry', 'lights/lighthouse']),
    );
    expect(report).toHaveBeenCalledWith(expect.objectContaining({ name: 'IndexFormatError' }));
  });

  test('a page that nobody waits for any more', async () => {
    await install(FERRY);
    const pack = await madePack({ ...FERRY, id: 'bare' });
    const bare = { ...pack, claims: pack.claims.map((claim) => ({ ...claim, phrasings: [] })) };
    await installPack(bare, await searchable(bare), { signal: NEVER });
    const matcher = createPageMatcher(bundled, unexpected, unexpected);
    expect(await matcher.match(PAGE, {}, NEVER)).toMatchObject({ isWhole: true });
    expect(await matcher.match(PAGE, {}, AbortSignal.abort())).toEqual({ found: [], isWhole: false });
  });
});

describe('the packs in use', () => {
  test('are another text after every change that matters to a page, and the same after none', async () => {
    expect(await loadPacksInUse()).toEqual({ bundled: true, installed: '' });
    const seen: string[] = [];
    const see = async (): Promise<void> => {
      await syncPacksInUse();
      seen.push((await loadPacksInUse()).installed);
    };
    await install(FERRY);
    await see();
    await switchPack('ferries', false);
    await see();
    await switchPack('ferries', true);
    await replaceIndex('ferries', { ...(await searchable(await madePack(FERRY))), format: 99 });
    await see();
    expect(seen[1]).toBe('');
    expect(new Set(seen).size).toBe(3);
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    await see();
    expect(set).not.toHaveBeenCalled();
  });
});

describe('packs at hand', () => {
  test('without installed packs are the bundled one itself, or nothing where that is off', async () => {
    expect(await packAtHand(bundled, ['nurses' as ClaimId])).toBe(bundled);
    await switchBundled(false);
    expect((await packAtHand(bundled, [])).claims).toEqual([]);
  });

  test('show a claim of several packs once, with the reports of all, each named', async () => {
    await install(FERRY, LIGHT);
    const pack = await packAtHand(bundled, ['nurses', 'ferries/ferry'] as ClaimId[]);
    const texts = pack.claims.map(({ statement }) => sameText(statement));
    expect(new Set(texts).size).toBe(texts.length);
    const nurses = contextOf(pack, 'nurses' as ClaimId);
    expect(nurses.packs.map(({ name }) => name)).toEqual(['Bundled', 'Ferries']);
    const told = nurses.reports.map(({ report, source }) => [source.publisher.value, report.packs]);
    expect(told.sort()).toEqual([
      ['The Bundled Sample', ['comes-along']],
      ['The Ferries Sample', ['ferries']],
    ]);
    const ferry = contextOf(pack, 'ferries/ferry' as ClaimId);
    expect(ferry.agreement.reporting).toBe(2);
    expect(ferry.packs.map(({ id }) => id)).toEqual(['ferries', 'lights']);
    expect(ferry.story.title).toBe('News of Samplebury');
  });

  test('take one document in two packs for one source, and one report told twice for one', async () => {
    const publishers = ['The Same Sample'];
    await install({ ...FERRY, publishers }, { ...LIGHT, publishers });
    const { reports, agreement } = contextOf(
      await packAtHand(bundled, ['lights/ferry'] as ClaimId[]),
      'ferries/ferry' as ClaimId,
    );
    expect(agreement.reporting).toBe(1);
    expect(reports.map(({ report }) => report.packs)).toEqual([['ferries', 'lights']]);
  });

  test('leave out packs that are switched off, and claims that nobody holds', async () => {
    await install(FERRY, LIGHT);
    await switchPack('lights', false);
    await syncPacksInUse();
    const wanted = ['ferries/ferry', 'lights/lighthouse', 'nobody/nothing', 'nothing'] as ClaimId[];
    const lookup = lookupOf(await packAtHand(bundled, wanted));
    expect(wanted.map((id) => lookup.claim(id) !== undefined)).toEqual([true, false, false, false]);
    expect(lookup.claim('lights/ferry' as ClaimId)).toBeUndefined();
  });

  test('hold a story with all its claims, by the name its claims give it', async () => {
    await install(LIGHT, { ...FERRY, id: 'single', story: false });
    const story = 'lights/samplebury' as StoryId;
    const pack = await storyAtHand(bundled, story);
    expect(
      lookupOf(pack!)
        .claimsOf(story)
        .map(({ id }) => id),
    ).toEqual(['lights/lighthouse', 'lights/ferry']);
    const alone = 'single/alone-nurses' as StoryId;
    await switchBundled(false);
    expect(lookupOf((await storyAtHand(bundled, alone))!).story(alone)?.title).toBe(textOf('nurses'));
    expect(await storyAtHand(bundled, 'lights/nothing' as StoryId)).toBeNull();
    expect(await storyAtHand(bundled, 'nobody/nothing' as StoryId)).toBeNull();
  });
});

test('texts are the same whatever their case, accents, alphabet and punctuation', () => {
  expect(textKey('Vučić — spoke  with “Putin”.')).toBe(textKey('вучић spoke with putin'));
  expect(textKey('Vučić spoke with Putin')).not.toBe(textKey('Vučić spoke to Putin'));
});
