/** What a pause does: every reader falls silent, none is started, and when it is over all goes on by itself. */
import { browser } from '../browser.ts';
import { stopInTab } from '../frames/tab.ts';
import { endPause, pauseLeft, startPause } from '../pause/pause.ts';

const ALARM = 'pause-over';

/**
 * @param sync brings the reader's registration, and the tabs that are open, in line with what holds now
 */
export function createPausing(sync: () => Promise<void>) {
  /** Sees that somebody wakes when the pause is over. An alarm may be lost with the browser, so it is set again at each start. */
  async function watch(): Promise<void> {
    const left = await pauseLeft();
    if (left > 0) await browser.alarms.create(ALARM, { when: Date.now() + left });
    else await browser.alarms.clear(ALARM);
  }

  return {
    watch,
    async pause(on: boolean): Promise<void> {
      if (on) await startPause();
      else await endPause();
      await Promise.all([watch(), sync()]);
      if (!on) return;
      const tabs = await browser.tabs.query({});
      await Promise.all(tabs.map(({ id }) => id !== undefined && stopInTab(id)));
    },
    /** Hears of alarms. One that comes before its time, as the clock was set back, is set again. */
    async alarm({ name }: { name: string }): Promise<void> {
      if (name !== ALARM) return;
      if ((await pauseLeft()) === 0) await endPause();
      await Promise.all([watch(), sync()]);
    },
  };
}
