/**
 * What the reader has chosen, in `storage.local`. Checked whenever it is read: what is damaged falls back to its default, field by
 * field, and what a later version wrote is left out.
 */
import * as v from 'valibot';
import { browser } from '../browser.ts';

const KEY = 'settings';

/** A match pattern of one host, as `*://news.example/*`. */
const HostPatternSchema = v.pipe(v.string(), v.regex(/^\*:\/\/[^/*\s]+\/\*$/));

const SettingsSchema = v.object({
  version: v.literal(1),
  /** Sites that are never read, whatever else is allowed. */
  sitesOff: v.fallback(v.array(HostPatternSchema), []),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

const DEFAULTS: Readonly<Settings> = { version: 1, sitesOff: [] };

/** The settings as they stand; the defaults where there are none. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = v.safeParse(SettingsSchema, stored[KEY]);
  return parsed.success ? parsed.output : { ...DEFAULTS };
}

/** Switches a site off, or on again. */
export async function setSiteOff(pattern: string, isOff: boolean): Promise<void> {
  const settings = await loadSettings();
  const others = settings.sitesOff.filter((one) => one !== pattern);
  const sitesOff = isOff ? [...others, pattern] : others;
  await browser.storage.local.set({ [KEY]: { ...settings, sitesOff } satisfies Settings });
}
