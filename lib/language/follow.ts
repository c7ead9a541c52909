/** Speaks the reader's language in one script: from its start, and the next one as soon as the reader chooses it. */

import { speak, speech } from '../i18n/messages.ts';
import { onSettings } from '../settings/settings.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * Resolves when the first catalogue is in force: nothing can be drawn before.
 *
 * @param read where this script has catalogues from: a page of the extension reads them itself, a script in a page asks the background
 * @param changed another language is in force: all that is drawn is to be drawn anew
 */
export async function followLanguage(
  read: () => Promise<Catalogue>,
  changed: () => void,
  signal: AbortSignal,
): Promise<void> {
  let turn = 0;
  const take = async (): Promise<void> => {
    const mine = ++turn;
    const { language, text } = await read();
    // Chosen twice in a moment: the later choice stands, whichever file comes last.
    if (mine === turn && !signal.aborted) speak(language, text);
  };
  onSettings((now, before) => {
    if (now.language === before.language) return;
    take().then(changed, (error: unknown) => console.error('sidelight: the language stays as it is', error));
  }, signal);
  await take();
}

/** As {@link followLanguage}, for a page of the extension: its language, direction and title too. */
export async function followPageLanguage(
  read: () => Promise<Catalogue>,
  { document, title, changed, signal }: PageInLanguage,
): Promise<void> {
  const dress = (): void => {
    const { formats, direction } = speech();
    document.documentElement.lang = formats;
    document.documentElement.dir = direction;
    document.title = title();
  };
  await followLanguage(
    read,
    () => {
      dress();
      changed();
    },
    signal,
  );
  dress();
}

export interface PageInLanguage {
  document: Document;
  /** What its tab is called. */
  title(): string;
  changed(): void;
  signal: AbortSignal;
}
