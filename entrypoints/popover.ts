/** The popover's script: injected beside the reader once something was found on a page. Wiring only. */
import { bundledPack } from 'virtual:bundled-pack';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Dismissal, watchDismissals } from '../lib/dismissals/dismissals.ts';
import { askForCatalogue } from '../lib/language/ask.ts';
import { followLanguage } from '../lib/language/follow.ts';
import { tellMatch } from '../lib/match/tell.ts';
import { sendToBackground } from '../lib/messaging/messenger.ts';
import { openBundledTexts } from '../lib/packs/bundled-texts.ts';
import { followPacksInUse } from '../lib/packs/in-use/in-use.ts';
import { createContexts } from '../lib/popover/contexts.ts';
import { createOpening } from '../lib/popover/opening.ts';
import { createShowing } from '../lib/popover/showing.ts';
import { listenForSteps, takeOver } from '../lib/popover/steps.ts';
import { setDoor } from '../lib/reader/door.ts';

export default defineUnlistedScript(async () => {
  const life = takeOver();
  let dismissals: readonly Dismissal[] = [];
  const { show, redraw } = createOpening({
    contexts: createContexts(
      bundledPack,
      followPacksInUse(() => {}, life),
    ),
    dismissals: () => dismissals,
    steps: listenForSteps(life),
    canOpenPanel: !import.meta.env.FIREFOX,
  });
  watchDismissals((list) => {
    dismissals = list;
  }, life);
  await followLanguage(askForCatalogue, redraw, life);
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
