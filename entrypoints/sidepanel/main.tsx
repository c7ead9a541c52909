/** The side panel (Chrome) and the sidebar (Firefox): wiring only. */

import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { tellArticlesChanged } from '../../lib/articles/news.ts';
import { browser } from '../../lib/browser.ts';
import { restore } from '../../lib/dismissals/dismissals.ts';
import { t } from '../../lib/i18n/messages.ts';
import { readCatalogue } from '../../lib/language/catalogue.ts';
import { followPageLanguage } from '../../lib/language/follow.ts';
import { sendToBackground } from '../../lib/messaging/messenger.ts';
import { packsForView } from '../../lib/packs/at-hand/for-view.ts';
import { Panel } from '../../lib/panel/Panel.tsx';
import { visitTabs } from '../../lib/panel/visit.ts';
import { storyAddress } from '../../lib/story/address.ts';
import { shortcutOf } from '../../lib/ui/shortcuts.ts';

async function main(root: HTMLElement): Promise<void> {
  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort());
  const shortcut = await shortcutOf('read-page');
  /** Nothing is drawn before all is there that is drawn. */
  let draw = (): void => {};
  const changed = (): void => draw();
  await followPageLanguage(readCatalogue, {
    document,
    title: () => t('extensionName'),
    changed,
    signal: life.signal,
  });
  const packs = packsForView(bundledPack, changed, life.signal);
  const visit = visitTabs(document, packs, changed, life.signal);
  draw = () =>
    render(
      <Panel
        {...visit.state}
        pack={packs.pack}
        catalogue={packs.catalogue}
        onFound={packs.showFound}
        shortcut={shortcut}
        onRestore={(one) => void restore(one)}
        onSaveDismissals={visit.saveDismissals}
        onResume={() => void sendToBackground({ type: 'popup>background:pause', on: false })}
        onArticleSaved={tellArticlesChanged}
        onAnnotations={() => void visit.saveAnnotations()}
        onShow={visit.show}
        onCopy={visit.copy}
        onStory={(story) => void browser.tabs.create({ url: storyAddress(story) })}
      />,
      root,
    );
  draw();
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
