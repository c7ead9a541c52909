/** The bundled pack as a file for others, whole and with its phrasings: a file of the extension that only its export reads. */

/** Where it stands in the built extension. */
export const BUNDLED_FILE = '/bundled-pack.json';

/** Its text; in a page of the extension. @throws when the extension's own file is gone */
export async function loadBundledFile(): Promise<string> {
  const answer = await fetch(new URL(BUNDLED_FILE, globalThis.location.origin));
  return answer.text();
}
