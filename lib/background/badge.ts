/** The number on the toolbar button: how many claims of the page in a tab are marked. The browser clears it when the page goes. */
import { browser } from '../browser.ts';

/** A quiet grey on which white stands at 7:1: the number informs, it does not alarm. */
const COLOUR = '#5a564f';

/** Shows a count on a tab; a 0 only where it answers a question. A tab that is gone by now is no error. */
export async function showCount(
  tabId: number,
  count: number,
  zero: 'hidden' | 'always' = 'hidden',
): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: zero === 'always' ? String(count) : badgeText(count) }),
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    ]);
  } catch (error) {
    console.debug('sidelight: no badge', error);
  }
}

/** At most three characters fit on the button. */
export const badgeText = (count: number): string => (count === 0 ? '' : count > 99 ? '99+' : String(count));
