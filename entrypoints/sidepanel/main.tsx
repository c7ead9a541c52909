/** The side panel (Chrome) and the sidebar (Firefox): wiring only. */

import { bundledPack } from 'virtual:bundled-pack';
import { render } from 'preact';
import { lookIn } from '../../lib/articles/extract/in-tab.ts';
import { tellChanged } from '../../lib/articles/news.ts';
import { browser } from '../../lib/browser.ts';
import { type Dismissal, restore, watchDismissals } from '../../lib/dismissals/dismissals.ts';
import { showInTab } from '../../lib/frames/tab.ts';
import { t } from '../../lib/i18n/messages.ts';
import { readCatalogue } from '../../lib/language/catalogue.ts';
import { followPageLanguage } from '../../lib/language/follow.ts';
import { sendToBackground } from '../../lib/messaging/messenger.ts';
import { packsForView } from '../../lib/packs/at-hand/for-view.ts';
import { watchActiveTab } from '../../lib/panel/active-tab.ts';
import { annotationsOf } from '../../lib/panel/annotations.ts';
import { type AskedClaim, watchAskedClaim } from '../../lib/panel/asked-claim.ts';
import { Panel } from '../../lib/panel/Panel.tsx';
import { watchMarking } from '../../lib/settings/marking.ts';
import { storyAddress } from '../../lib/story/address.ts';
import { followPage } from '../../lib/tab/follow-page.ts';
import type { PageState } from '../../lib/tab/page-state.ts';
import { tabReader } from '../../lib/tab/tab-reader.ts';
import { textInTab } from '../../lib/tab/text-in-tab.ts';
import { copyText } from '../../lib/ui/clipboard.ts';
import { download, textFile } from '../../lib/ui/download.ts';
import { shortcutOf } from '../../lib/ui/shortcuts.ts';

async function main(root: HTMLElement): Promise<void> {
  const shortcut = await shortcutOf('read-page');
  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort());
  let page: PageState = { kind: 'starting' };
  let tab: number | undefined;
  let notice = '';
  let isPossibleMarked = false;
  let shown: AskedClaim | null = null;
  let dismissals: Dismissal[] = [];
  let turn = new AbortController();
  let look = lookIn(undefined);

  const draw = (): void =>
    render(
      <Panel
        page={page}
        pack={packs.pack}
        catalogue={packs.catalogue}
        onFound={packs.showFound}
        shortcut={shortcut}
        notice={notice}
        isPossibleMarked={isPossibleMarked}
        shown={shown}
        dismissals={dismissals}
        onRestore={(one) => void restore(one)}
        onSaveDismissals={() =>
          download(
            document,
            'not-this-claim.json',
            textFile('application/json', JSON.stringify(dismissals, null, 2)),
          )
        }
        onResume={() => void sendToBackground({ type: 'popup>background:pause', on: false })}
        lookForArticle={look}
        onArticleSaved={tellChanged}
        onAnnotations={() => void saveAnnotations()}
        onShow={show}
        onCopy={copy}
        onStory={(story) => void browser.tabs.create({ url: storyAddress(story) })}
      />,
      root,
    );
  const tell = (text: string): void => {
    notice = text;
    draw();
  };

  /** What is on the page, and what was taken off it. */
  function want(): void {
    const matches = page.kind === 'read' ? page.summary.matches : [];
    packs.showOfPage([...matches, ...dismissals].map(({ claim }) => claim));
  }

  async function follow(tabId: number | undefined): Promise<void> {
    turn.abort();
    turn = new AbortController();
    const { signal } = turn;
    if (tabId !== tab) {
      page = { kind: 'starting' };
      look = lookIn(tabId);
    }
    tab = tabId;
    tell('');
    if (tabId === undefined) return;
    for await (const state of followPage(tabReader(tabId), signal)) {
      page = state;
      want();
      draw();
    }
  }

  async function show(matchId: string): Promise<void> {
    if (tab === undefined) return;
    tell((await showInTab(tab, matchId)) ? '' : t('showFailed'));
  }

  async function saveAnnotations(): Promise<void> {
    if (page.kind !== 'read') return;
    const { summary } = page;
    const pageText = tab === undefined ? null : await textInTab(tab);
    const text = annotationsOf(summary, packs.pack, new Date().toISOString(), pageText);
    download(document, 'annotations.jsonld', textFile('application/ld+json', text));
  }

  async function copy(citation: string): Promise<void> {
    tell((await copyText(document, citation)) ? t('copied') : t('notCopied'));
  }

  await followPageLanguage(readCatalogue, {
    document,
    title: () => t('extensionName'),
    changed: draw,
    signal: life.signal,
  });
  const packs = packsForView(bundledPack, draw, life.signal);
  watchActiveTab((tabId) => void follow(tabId), life.signal);
  watchAskedClaim((asked) => {
    shown = asked;
    draw();
  }, life.signal);
  watchMarking(({ possible }) => {
    isPossibleMarked = possible;
    draw();
  }, life.signal);
  watchDismissals((list) => {
    dismissals = list;
    want();
    draw();
  }, life.signal);
  life.signal.addEventListener('abort', () => turn.abort());
}

const root = document.querySelector<HTMLElement>('#app');
if (root) void main(root);
