/** What the reader has chosen, in `storage.local`: read, changed and followed. */
import { browser } from '../browser.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type Settings, settingsOf } from './schema.ts';

const KEY = 'settings';

/** The settings as they stand; the defaults where there are none. */
export const loadSettings = async (): Promise<Settings> =>
  settingsOf((await browser.storage.local.get(KEY))[KEY]);

/** Changes the settings as they stand by then: changes of several windows wait for each other. */
export const changeSettings = (change: (now: Settings) => Settings): Promise<void> =>
  oneAtATime(KEY, async () => {
    const settings = change(await loadSettings());
    await browser.storage.local.set({ [KEY]: settings satisfies Settings });
  });

/** Switches a site off, or on again; one that has several patterns at once. */
export const setSiteOff = (site: string | readonly string[], isOff: boolean): Promise<void> =>
  changeSettings((settings) => {
    const patterns = typeof site === 'string' ? [site] : site;
    const others = settings.sitesOff.filter((one) => !patterns.includes(one));
    return { ...settings, sitesOff: isOff ? [...others, ...patterns] : others };
  });

/** Tells the settings whenever they change, here or in another place of the extension, with those before. */
export function onSettings(tell: (now: Settings, before: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>): void => {
    const change = changes[KEY];
    if (change && !signal.aborted) tell(settingsOf(change.newValue), settingsOf(change.oldValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
