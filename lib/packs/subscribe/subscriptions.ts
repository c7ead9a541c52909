/** The background's part in subscriptions: an alarm that wakes it when a pack is due. */
import { browser } from '../../browser.ts';
import { loadEnglish } from '../load-english.ts';
import { DAY, nextRefresh, refreshPacks } from './refresh.ts';

const ALARM = 'refresh-packs';
/** Milliseconds after the browser's start: others come first then. */
const SOON = 60_000;

/**
 * Sets the alarm for the pack that is due next; there is none without a subscription. It comes again each day by itself: a background that is
 * stopped in the middle of a refresh sets no other.
 */
export async function planRefresh(now = Date.now()): Promise<void> {
  const next = await nextRefresh();
  if (next === null) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const when = Math.max(next, now + SOON);
  // One that is about to come stays: who opens the options again and again would put it off for ever.
  const set = await browser.alarms.get(ALARM);
  if (!set || set.scheduledTime > when || set.scheduledTime < now - SOON)
    await browser.alarms.create(ALARM, { when, periodInMinutes: DAY / 60_000 });
}

/** Hears of alarms. */
export async function onRefreshAlarm({ name }: { name: string }): Promise<void> {
  if (name !== ALARM) return;
  await refreshPacks({
    now: Date.now(),
    english: loadEnglish,
    signal: new AbortController().signal,
    alive: () => browser.runtime.getPlatformInfo(),
  });
  await planRefresh();
}
