/** The toolbar popup: wiring only. Opening it is the click that lets the active tab be read. */

import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { lookIn } from '../../lib/articles/extract/in-tab.ts';
import { tellArticlesChanged } from '../../lib/articles/news.ts';
import { browser } from '../../lib/browser.ts';
import { t } from '../../lib/i18n/messages.ts';
import { readCatalogue } from '../../lib/language/catalogue.ts';
import { followPageLanguage } from '../../lib/language/follow.ts';
import { packsForView } from '../../lib/packs/at-hand/for-view.ts';
import { openPanel } from '../../lib/panel/open-panel.ts';
import { App } from '../../lib/popup/App.tsx';
import { offerOf } from '../../lib/popup/offer-of-page.ts';
import { visitPage } from '../../lib/popup/visit.ts';
import { takeAskedSave } from '../../lib/saving/asked-save.ts';
import { watchMarking } from '../../lib/settings/marking.ts';

async function main(root: HTMLElement): Promise<void> {
  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort());
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const isSaveAsked = (await takeAskedSave()) && tab !== undefined;
  const look = lookIn(tab?.id);
  const offer = offerOf(() => tab);
  const close = (): void => window.close();
  let isPossibleMarked = false;
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
  const visit = await visitPage({ tab, packs, changed, close, signal: life.signal });
  draw = () =>
    render(
      <App
        page={visit.page}
        access={visit.access}
        pack={packs.pack}
        catalogue={packs.catalogue}
        onFound={packs.showFound}
        isPossibleMarked={isPossibleMarked}
        isShowFailed={visit.isShowFailed}
        pauseLeft={visit.pauseLeft}
        onShow={visit.show}
        onSite={visit.changeSite}
        onPanel={() => void openPanel(tab?.windowId).then(close)}
        onAllSites={visit.changeAllSites}
        onReadNow={() => void visit.read({ anyway: true })}
        onPause={visit.pause}
        lookForArticle={look}
        onArticleSaved={tellArticlesChanged}
        offer={offer}
        isSaveAsked={isSaveAsked}
        onOptions={() => void browser.runtime.openOptionsPage().then(close)}
      />,
      root,
    );
  draw();
  watchMarking(({ possible }) => {
    isPossibleMarked = possible;
    draw();
  }, life.signal);
  await visit.read();
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
