/** The popover's script: injected beside the reader once something was found on a page. Wiring only. */
import { bundledPack } from 'virtual:bundled-pack';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Dismissal, isDismissed, watchDismissals } from '../lib/dismissals/dismissals.ts';
import { askForCatalogue } from '../lib/language/ask.ts';
import { followLanguage } from '../lib/language/follow.ts';
import { tellMatch } from '../lib/match/tell.ts';
import { sendToBackground } from '../lib/messaging/messenger.ts';
import { openBundledTexts } from '../lib/packs/bundled-texts.ts';
import { followPacksInUse } from '../lib/packs/in-use/in-use.ts';
import { themeAt } from '../lib/page/theme.ts';
import { createContexts } from '../lib/popover/contexts.ts';
import { guardClicks } from '../lib/popover/guard.ts';
import { type OpenPopover, openPopover } from '../lib/popover/open.ts';
import { createShowing, type Shown, type ShownPopover, type ShowRequest } from '../lib/popover/showing.ts';
import { listenForSteps, takeOver } from '../lib/popover/steps.ts';
import type { CloseReason, PopoverContent } from '../lib/popover/types.ts';
import { setDoor } from '../lib/reader/door.ts';

export default defineUnlistedScript(async () => {
  let dismissals: Dismissal[] = [];
  const life = takeOver();
  const contexts = createContexts(
    bundledPack,
    followPacksInUse(() => {}, life),
  );
  async function contentOf({ url, ...shown }: Shown): Promise<PopoverContent | null> {
    const { claim } = shown.match;
    const context = await contexts(claim, url);
    return context && { ...shown, context, isDismissed: isDismissed(dismissals, claim, shown.sentence) };
  }
  const steps = listenForSteps(life);
  let shownNow: OpenPopover | null = null;
  watchDismissals((list) => {
    dismissals = list;
  }, life);
  await followLanguage(askForCatalogue, () => shownNow?.redraw(), life);
  const show = async (request: ShowRequest): Promise<ShownPopover | null> => {
    const { document, anchor, point, signal } = request;
    let shown: Shown = request;
    const handlers = {
      ...request.handlers,
      async notThisClaim(isNot: boolean) {
        const { claim } = shown.match;
        const { sentence } = shown;
        const kept = await sendToBackground({
          type: 'page>background:not-this-claim',
          claim,
          sentence,
          isNot,
        });
        return kept.ok && kept.value.done;
      },
      // Firefox opens its sidebar only from the extension's own buttons and keys.
      ...(import.meta.env.FIREFOX
        ? {}
        : {
            openPanel: () =>
              void sendToBackground({ type: 'page>background:open-panel', claim: shown.match.claim }),
          }),
      closed: (reason: CloseReason) => {
        steps.closed();
        shownNow = null;
        request.handlers.closed(reason);
      },
    };
    const content = await contentOf(request);
    if (!content || signal.aborted) return null;
    const popover = openPopover({
      document,
      anchor,
      point,
      theme: themeAt(anchor.startContainer.parentElement ?? document.documentElement),
      handlers,
      guard: guardClicks,
      signal,
      content,
    });
    shownNow = popover;
    steps.open(request.position, handlers);
    return {
      close: popover.close,
      update(next, to) {
        shown = next;
        steps.open(next.position, handlers);
        void contentOf(next).then((content) => {
          // Meanwhile it may have gone on to yet another.
          if (content && shown === next) popover.update(content, to);
        });
      },
    };
  };
  setDoor((visit) =>
    createShowing({
      ...visit,
      tell: (found) =>
        'evidence' in found ? tellMatch(found, openBundledTexts(found.evidence.index)) : found,
      show,
      showPointer: (on) => void sendToBackground({ type: 'page>background:pointer', on }),
    }),
  );
});
