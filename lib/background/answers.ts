/** What the background answers to each message of the extension's pages and of the scripts in pages. */
import type { Pack } from '../claims/types.ts';
import { dismiss, restore } from '../dismissals/dismissals.ts';
import { claimsInTab } from '../frames/tab.ts';
import { readCatalogue } from '../language/catalogue.ts';
import type { MessageTo, ToBackgroundSchema } from '../messaging/protocol.ts';
import type { Handlers } from '../messaging/wire.ts';
import { packAtHand } from '../packs/at-hand/at-hand.ts';
import { onWire, type PageMatcher } from '../packs/matching/page-matcher.ts';
import { askForClaim } from '../panel/asked-claim.ts';
import { openPanel } from '../panel/open-panel.ts';
import { showCount } from './badge.ts';
import { injectPopover, insertStyle, showPointer } from './inject.ts';
import { readOpenTabs } from './open-tabs.ts';
import { readTab } from './read-tab.ts';

export interface AnswerParts {
  bundled: Pack;
  matcher: PageMatcher;
  pause(on: boolean): Promise<void>;
  /** Brings the reader's registration in line with the sites that are allowed. */
  syncSites(): Promise<void>;
  /** Makes the pack of the saved articles anew. */
  makePack(): Promise<unknown>;
}

export type Answers = Handlers<MessageTo<typeof ToBackgroundSchema>['type']>;

/** The handlers, by message. Those of pages trust nothing in the message but what its schema has checked. */
export const answersOf = ({ bundled, matcher, pause, syncSites, makePack }: AnswerParts): Answers => ({
  'popup>background:read-tab': ({ tabId, anyway }) => readTab(tabId, { anyway }),
  'popup>background:pause': async ({ on }) => {
    await pause(on);
    return null;
  },
  'popup>background:sites-changed': async () => {
    await syncSites();
    void readOpenTabs().catch((error: unknown) => console.error('sidelight: open tabs were not read', error));
    return null;
  },
  'popup>background:articles-changed': async () => {
    await makePack();
    return null;
  },
  'page>background:style': async (_message, frame) => ({ done: await insertStyle(frame) }),
  'page>background:pointer': async ({ on }, frame) => ({ done: await showPointer(frame, on) }),
  'page>background:popover': async (_message, frame) => ({ done: await injectPopover(frame) }),
  'page>background:catalogue': readCatalogue,
  // Nothing may be awaited before the panel is opened.
  'page>background:open-panel': async ({ claim }, { windowId }) => {
    await Promise.all([openPanel(windowId), askForClaim(claim)]);
    return null;
  },
  'page>background:not-this-claim': async ({ isNot, ...one }) => {
    await (isNot ? dismiss : restore)(one);
    return { done: true };
  },
  'page>background:count': async ({ sure }, { tabId }) => {
    if (tabId !== undefined) await showCount(tabId, (await claimsInTab(tabId)) ?? sure);
    return null;
  },
  'page>background:match': async ({ blocks, published }) =>
    onWire(await matcher.match(blocks, { published }, new AbortController().signal)),
  'page>background:pack': ({ claim }) => packAtHand(bundled, [claim]),
});
