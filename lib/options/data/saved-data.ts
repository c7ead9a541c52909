/** All that is kept in this browser as one file, and the way back. */
import * as v from 'valibot';
import { addDismissals, type Dismissal, dismissalsOf, loadDismissals } from '../../dismissals/dismissals.ts';
import { packText } from '../../packs/file/seal.ts';
import { listPacks, readPack } from '../../packs/store/store.ts';
import { type Settings, settingsOf } from '../../settings/schema.ts';
import { changeSettings, loadSettings } from '../../settings/settings.ts';
import { grantedSites } from '../../sites/leave.ts';

const FORMAT = 'sidelight-data';

/** What such a file holds, as far as it could be read. Packs are looked at like any other file that is brought. */
export interface SavedData {
  settings: Settings;
  dismissals: Dismissal[];
  /** Match patterns that had been allowed. */
  sites: string[];
  packs: unknown[];
}

/** Settings and lists are checked by those who keep them, the packs by the worker that opens packs. */
const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1)),
  settings: v.optional(v.unknown()),
  dismissals: v.optional(v.unknown()),
  sites: v.fallback(v.array(v.pipe(v.string(), v.regex(/^\*:\/\/([^/*\s]+|\*)\/\*$/))), []),
  packs: v.fallback(v.array(v.unknown()), []),
});

/** Everything, as JSON. A blob and no string: packs may be of any size. */
export async function collectData(): Promise<Blob> {
  const [settings, dismissals, sites, packs] = await Promise.all([
    loadSettings(),
    loadDismissals(),
    grantedSites(),
    listPacks(),
  ]);
  const head = { format: FORMAT, version: 1, saved: new Date().toISOString(), settings, sites, dismissals };
  const parts = [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "packs": [`];
  for (const [at, { id }] of packs.entries())
    parts.push(at === 0 ? '\n' : ',\n', packText(await readPack(id)));
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
  const { settings, dismissals, sites, packs } = parsed.output;
  return { settings: settingsOf(settings), dismissals: dismissalsOf(dismissals), sites, packs };
}

/** The settings take the place of those that stand; what was said of sentences is added to what was said here. */
export async function takeOver({ settings, dismissals }: SavedData): Promise<void> {
  await changeSettings(() => settings);
  await addDismissals(dismissals);
}
