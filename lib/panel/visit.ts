/** What the panel knows of the page in front as tabs and pages change, and what its buttons do. */
import { lookIn } from '../articles/extract/in-tab.ts';
import { type Dismissal, watchDismissals } from '../dismissals/dismissals.ts';
import { showInTab } from '../frames/tab.ts';
import { t } from '../i18n/messages.ts';
import type { PacksForView } from '../packs/at-hand/for-view.ts';
import { watchMarking } from '../settings/marking.ts';
import { followPage } from '../tab/follow-page.ts';
import type { PageState } from '../tab/page-state.ts';
import { tabReader } from '../tab/tab-reader.ts';
import { textInTab } from '../tab/text-in-tab.ts';
import { copyText } from '../ui/clipboard.ts';
import { download, textFile } from '../ui/download.ts';
import { watchActiveTab } from './active-tab.ts';
import { annotationsOf } from './annotations.ts';
import { type AskedClaim, watchAskedClaim } from './asked-claim.ts';
import type { PanelProps } from './Panel.tsx';

/** What is drawn, as it stands when it is asked for. */
export type PanelState = Pick<
  PanelProps,
  'page' | 'notice' | 'isPossibleMarked' | 'shown' | 'dismissals' | 'lookForArticle'
>;

export interface PanelVisit {
  readonly state: Readonly<PanelState>;
  /** Goes to a sentence on the page. */
  show(matchId: string): Promise<void>;
  copy(text: string): Promise<void>;
  /** Saves what was called "not this claim" as a file. */
  saveDismissals(): void;
  /** Saves the page's marked sentences as annotations. */
  saveAnnotations(): Promise<void>;
}

/** Follows the tab in front until the signal aborts. @param changed told when there is something else to draw */
export function visitTabs(
  document: Document,
  packs: Pick<PacksForView, 'pack' | 'showOfPage'>,
  changed: () => void,
  signal: AbortSignal,
): PanelVisit {
  let page: PageState = { kind: 'starting' };
  let tab: number | undefined;
  let notice = '';
  let isPossibleMarked = false;
  let shown: AskedClaim | null = null;
  let dismissals: Dismissal[] = [];
  let turn = new AbortController();
  let look = lookIn(undefined);
  signal.addEventListener('abort', () => turn.abort());

  const tell = (text: string): void => {
    notice = text;
    changed();
  };

  /** What is on the page, and what was taken off it. */
  function want(): void {
    const matches = page.kind === 'read' ? page.summary.matches : [];
    packs.showOfPage([...matches, ...dismissals].map(({ claim }) => claim));
  }

  async function follow(tabId: number | undefined): Promise<void> {
    turn.abort();
    turn = new AbortController();
    if (tabId !== tab) {
      page = { kind: 'starting' };
      look = lookIn(tabId);
    }
    tab = tabId;
    tell('');
    if (tabId === undefined) return;
    for await (const state of followPage(tabReader(tabId), turn.signal)) {
      page = state;
      want();
      changed();
    }
  }

  watchActiveTab((tabId) => void follow(tabId), signal);
  watchAskedClaim((asked) => {
    shown = asked;
    changed();
  }, signal);
  watchMarking(({ possible }) => {
    isPossibleMarked = possible;
    changed();
  }, signal);
  watchDismissals((list) => {
    dismissals = list;
    want();
    changed();
  }, signal);

  return {
    get state() {
      return { page, notice, isPossibleMarked, shown, dismissals, lookForArticle: look };
    },
    async show(matchId) {
      if (tab !== undefined) tell((await showInTab(tab, matchId)) ? '' : t('showFailed'));
    },
    async copy(text) {
      tell((await copyText(document, text)) ? t('copied') : t('notCopied'));
    },
    saveDismissals() {
      const text = JSON.stringify(dismissals, null, 2);
      download(document, 'not-this-claim.json', textFile('application/json', text));
    },
    async saveAnnotations() {
      if (page.kind !== 'read') return;
      const { summary } = page;
      const pageText = tab === undefined ? null : await textInTab(tab);
      const text = annotationsOf(summary, packs.pack, new Date().toISOString(), pageText);
      download(document, 'annotations.jsonld', textFile('application/ld+json', text));
    },
  };
}
