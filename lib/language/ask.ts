/** The catalogue for a script in a page, which cannot read the extension's files. */

import { languageOf } from '../i18n/languages.ts';
import { sendToBackground } from '../messaging/messenger.ts';
import type { Catalogue } from './catalogue.ts';

/** @throws where the background does not answer */
export async function askForCatalogue(): Promise<Catalogue> {
  const answer = await sendToBackground({ type: 'page>background:catalogue' });
  if (!answer.ok) throw new Error(`no catalogue: ${answer.error}`);
  return { language: languageOf(answer.value.language), text: answer.value.text };
}
