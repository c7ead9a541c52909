/** The text of the page in a tab, as its document holds it. Nothing is left in the page. */
import * as v from 'valibot';
import { browser } from '../browser.ts';

const TextSchema = v.nullable(v.string());

/** Null where the page cannot be read, or is too long to be of use. */
export async function textInTab(tabId: number): Promise<string | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: bodyText });
    const text = v.safeParse(TextSchema, frame?.result);
    return text.success ? text.output : null;
  } catch {
    return null;
  }
}

/** Runs in the page's tab, by itself: it may use nothing from around it. */
function bodyText(): string | null {
  const longest = 5_000_000;
  const text = document.body?.textContent ?? '';
  return text.length > longest ? null : text;
}
