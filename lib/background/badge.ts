/** The number on the toolbar button: how many claims of the page in a tab are marked. The browser clears it when the page goes. */
import { browser } from '../browser.ts';

/** A quiet grey on which white stands at 7:1: the number informs, it does not alarm. */
const COLOUR = '#5a564f';

/** Shows a count on a tab; nothing for 0. A tab that is gone by now is no error. */
export async function showCount(tabId: number, count: number): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badgeText(count) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    ]);
  } catch (error) {
    console.debug('sidelight: no badge', error);
  }
}

/** At most three characters fit on the button. */
export const badgeText = (count: number): string => (count === 0 ? '' : count > 99 ? '99+' : String(count));
