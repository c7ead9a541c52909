/** The content script: read, match, mark. Wiring only. No `matches`: it runs where the background registers or injects it. */
import '../../lib/page/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Dismissal, watchDismissals } from '../../lib/dismissals/dismissals.ts';
import { isLowered } from '../../lib/dismissals/lowering.ts';
import { handlePageMessages } from '../../lib/messaging/page-end.ts';
import { openBundledIndex } from '../../lib/packs/bundled-index.ts';
import { followPacksInUse } from '../../lib/packs/in-use/in-use.ts';
import { createPorts } from '../../lib/reader/ports.ts';
import { startReader } from '../../lib/reader/reader.ts';
import { createReport } from '../../lib/reader/report.ts';
import { takeOver } from '../../lib/reader/takeover.ts';
import { noteTime } from '../../lib/reader/timings.ts';
import { type Marking, watchMarking } from '../../lib/settings/marking.ts';

export default defineContentScript({
  registration: 'runtime',
  // The page need not hear that a content script has started.
  noScriptStartedPostMessage: true,
  main(context) {
    noteTime('start');
    const life = takeOver(context.signal);
    const report = createReport(life.signal, document);
    try {
      const ports = createPorts(life);
      const { signal } = life;
      let dismissals: Dismissal[] = [];
      let marking: Marking = { possible: false, perScreen: 0 };
      const packs = followPacksInUse(() => reader.restart(), signal);
      const reader = startReader({
        document,
        openIndex: openBundledIndex,
        ports,
        packs,
        placing: () => ({ isLowered: (match, sentence) => isLowered(dismissals, match, sentence), marking }),
        report,
        signal,
      });
      watchDismissals((list) => {
        dismissals = list;
        reader.repaint();
      }, signal);
      watchMarking((now) => {
        marking = now;
        reader.repaint();
      }, signal);
      handlePageMessages(
        {
          'popup>page:summary': () => reader.summary(),
          'popup>page:show': async ({ matchId }) => ({ shown: await reader.show(matchId) }),
          'popup>page:stop': () => {
            ports.count(0);
            life.abort();
            return null;
          },
          'background>page:ping': () => null,
        },
        signal,
      );
    } catch (error) {
      report(error);
    }
  },
});
