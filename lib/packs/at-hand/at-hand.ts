/**
 * What the views show: the bundled pack as far as it is switched on, and of the installed ones what the claims asked for need. The extension's own
 * pages read it here; a page's popover asks the background for it.
 */
import { lookupOf } from '../../claims/lookup.ts';
import type { ClaimId, Pack, StoryId } from '../../claims/types.ts';
import { loadPacksInUse } from '../in-use/in-use.ts';
import { nameIn, partsOfName } from '../matching/claim-name.ts';
import { textKey } from '../matching/text-key.ts';
import { listPacks, readClaims, readDirectory, readStoryClaims } from '../store/store.ts';
import { mergePacks, type Part } from './merge.ts';

/**
 * One pack of all that the claims need: they themselves, the same claims of other packs, the others of their stories. The bundled pack is in it
 * whole where it is switched on.
 *
 * @param wanted claims as matches name them; those that no pack in use holds are left out
 */
export async function packAtHand(bundled: Pack, wanted: readonly ClaimId[]): Promise<Pack> {
  const use = await loadPacksInUse();
  const parts: Part[] = use.bundled ? [{ name: null, pack: bundled }] : [];
  if (use.installed !== '') parts.push(...(await installedParts(use.bundled ? bundled : null, wanted)));
  const [first] = parts;
  if (!first) return nothingOf(bundled);
  return parts.length === 1 && first.name === null ? bundled : mergePacks(parts);
}

/** The same for a story, by the name that the claims' views give it; null where no pack in use holds it. */
export async function storyAtHand(bundled: Pack, name: StoryId): Promise<Pack | null> {
  const { pack, id } = partsOfName(name);
  const claims =
    pack === null
      ? lookupOf(bundled)
          .claimsOf(id)
          .map((claim) => claim.id)
      : (await readStoryClaims(pack, id)).map((claim) => nameIn(pack, claim as ClaimId));
  const atHand = await packAtHand(bundled, claims);
  return lookupOf(atHand).story(name) ? atHand : null;
}

/** Of each installed pack that is switched on what the claims need; packs that hold none of them are left out. */
async function installedParts(bundled: Pack | null, wanted: readonly ClaimId[]): Promise<Part[]> {
  const on = (await listPacks()).filter((pack) => pack.on);
  const packs = await Promise.all(
    on.map(async ({ id }) => {
      const { ids, keys } = (await readDirectory(id)) ?? { ids: '', keys: new Float64Array() };
      return { pack: id, ids: ids.split(' ') as ClaimId[], keys };
    }),
  );
  const texts = new Set<number>();
  for (const name of wanted) {
    const { pack, id } = partsOfName(name);
    const holder = packs.find((one) => one.pack === pack);
    const claim = pack === null && bundled ? lookupOf(bundled).claim(id) : undefined;
    if (claim) texts.add(textKey(claim.statement));
    const key = holder?.keys[holder.ids.indexOf(id)];
    if (key !== undefined) texts.add(key);
  }
  const parts = await Promise.all(
    packs.map(async ({ pack, ids, keys }): Promise<Part[]> => {
      const asked = ids.filter((_, at) => texts.has(keys[at]!));
      return asked.length === 0 ? [] : [{ name: pack, pack: await readClaims(pack, asked) }];
    }),
  );
  return parts.flat();
}

/** Every pack is switched off. */
const nothingOf = (bundled: Pack): Pack => ({
  ...bundled,
  stories: [],
  claims: [],
  sources: [],
  reports: [],
});
