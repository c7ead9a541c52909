/** Which language the reader is spoken to in, and its catalogue: for the extension's own pages and its background. */
import { browser } from '../browser.ts';
import { cataloguePath, type Language, languageOf } from '../i18n/languages.ts';
import { loadSettings } from '../settings/settings.ts';

export interface Catalogue {
  language: Language;
  /** The text of its `messages.json`. */
  text: string;
}

/** The catalogue of the language that the reader has chosen, or of the one that the browser has. */
export async function readCatalogue(): Promise<Catalogue> {
  const { language: chosen } = await loadSettings();
  // The browser has made its own choice among the folders: each says there which it is.
  const language = chosen === 'browser' ? languageOf(browser.i18n.getMessage('language')) : chosen;
  const file = await fetch(browser.runtime.getURL(cataloguePath(language)));
  return { language, text: await file.text() };
}
