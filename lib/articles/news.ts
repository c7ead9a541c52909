/** That the library has changed: told to every page of the extension that shows it, and to the background, which makes the pack of it. */
import { sendToBackground } from '../messaging/messenger.ts';
import { tellChanged } from '../storage/changed.ts';

/** Call it once a change is kept. */
export function tellArticlesChanged(): void {
  tellChanged('articles');
  void sendToBackground({ type: 'popup>background:articles-changed' });
}
