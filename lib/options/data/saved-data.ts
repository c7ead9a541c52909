/** All that is kept in this browser as one file, and the way back. */
import * as v from 'valibot';
import { sourceText } from '../../articles/file/format.ts';
import { tellArticlesChanged } from '../../articles/news.ts';
import { bringSources } from '../../articles/store/changes.ts';
import { readAll } from '../../articles/store/reading.ts';
import { MOST_SOURCES, type SavedSource, SavedSourceSchema } from '../../articles/types.ts';
import { addDismissals, type Dismissal, dismissalsOf, loadDismissals } from '../../dismissals/dismissals.ts';
import { PACK_ID } from '../../library/pack.ts';
import { packText } from '../../packs/file/seal.ts';
import { listPacks, readPack } from '../../packs/store/store.ts';
import type { Subscription } from '../../packs/store/subscription.ts';
import { packAddress } from '../../packs/subscribe/address.ts';
import { type Settings, settingsOf } from '../../settings/schema.ts';
import { changeSettings, loadSettings } from '../../settings/settings.ts';
import { grantedSites } from '../../sites/leave.ts';

const FORMAT = 'sidelight-data';
/** Characters: a server may send what it likes. */
const LONGEST_ETAG = 1_000;

/** What such a file holds, as far as it could be read. Packs are looked at like any other file that is brought. */
export interface SavedData {
  settings: Settings;
  dismissals: Dismissal[];
  /** Match patterns that had been allowed. */
  sites: string[];
  packs: SavedPack[];
  /** Saved articles in all their versions. */
  articles: SavedSource[];
}

/** A pack as it was saved, and where it was refreshed from. */
export interface SavedPack {
  file: unknown;
  subscription?: Subscription;
}

/** Settings and lists are checked by those who keep them, the packs by the worker that opens packs. */
const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1)),
  settings: v.optional(v.unknown()),
  dismissals: v.optional(v.unknown()),
  sites: v.fallback(v.array(v.pipe(v.string(), v.regex(/^\*:\/\/([^/*\s]+|\*)\/\*$/))), []),
  packs: v.fallback(v.array(v.unknown()), []),
  articles: v.fallback(v.pipe(v.array(v.unknown()), v.maxLength(MOST_SOURCES)), []),
  /** Each checked by itself: one that is damaged takes none of the others with it. */
  subscriptions: v.fallback(v.array(v.unknown()), []),
});

const SubscriptionSchema = v.object({
  /** The id of the pack that is refreshed. */
  pack: v.string(),
  address: v.pipe(
    v.string(),
    v.check((address) => packAddress(address) !== null, 'expected an https address'),
  ),
  etag: v.exactOptional(v.pipe(v.string(), v.maxLength(LONGEST_ETAG))),
  checked: v.pipe(v.string(), v.isoTimestamp()),
});

/** Everything, as JSON. A blob and no string: packs may be of any size. */
export async function collectData(): Promise<Blob> {
  const [settings, dismissals, sites, installed, articles] = await Promise.all([
    loadSettings(),
    loadDismissals(),
    grantedSites(),
    listPacks(),
    readAll(),
  ]);
  // That of the articles is made of them wherever they are.
  const packs = installed.filter(({ id }) => id !== PACK_ID);
  const saved = new Date().toISOString();
  const subscriptions = packs.flatMap(({ id, subscription }) => {
    if (!subscription) return [];
    const { failed: _failed, ...from } = subscription;
    return [{ pack: id, ...from }];
  });
  const head = { format: FORMAT, version: 1, saved, settings, sites, dismissals, subscriptions };
  const parts = [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "packs": [`];
  for (const [at, { id }] of packs.entries())
    parts.push(at === 0 ? '\n' : ',\n', packText(await readPack(id)));
  parts.push('],\n  "articles": [');
  for (const [at, source] of articles.entries()) parts.push(at === 0 ? '\n' : ',\n', sourceText(source));
  return new Blob([...parts, ']\n}\n'], { type: 'application/json' });
}

/** Reads such a file; null for one of another kind. */
export function readData(text: string): SavedData | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = v.safeParse(FileSchema, raw);
  if (!parsed.success) return null;
  const { settings, dismissals, sites, packs, subscriptions, articles } = parsed.output;
  const byPack = new Map<unknown, Subscription>(
    subscriptions.flatMap((one) => {
      const { success, output } = v.safeParse(SubscriptionSchema, one);
      return success ? [subscriptionOf(output)] : [];
    }),
  );
  return {
    settings: settingsOf(settings),
    dismissals: dismissalsOf(dismissals),
    sites,
    packs: packs.map((file) => {
      const subscription = byPack.get(idOf(file));
      return subscription ? { file, subscription } : { file };
    }),
    articles: articles.flatMap((one) => {
      const { success, output } = v.safeParse(SavedSourceSchema, one);
      return success ? [output] : [];
    }),
  };
}

const subscriptionOf = ({
  pack,
  ...from
}: v.InferOutput<typeof SubscriptionSchema>): [string, Subscription] => [pack, from];

/** What the pack says that it is; whether it is one is found out where it is opened. */
const idOf = (file: unknown): unknown => Object(Object(file).manifest).identifier;

/**
 * The settings take the place of those that stand; what was said of sentences, and articles, are added to what is here.
 *
 * @throws {StoreError} `full` when there is no room for the articles: nothing is changed then
 */
export async function takeOver({ settings, dismissals, articles }: SavedData): Promise<void> {
  if (articles.length > 0) {
    await bringSources(articles, new AbortController().signal);
    tellArticlesChanged();
  }
  await changeSettings(() => settings);
  await addDismissals(dismissals);
}
