/** The reader's key asks for the page to be saved: the popup that opens by it starts there. Through `storage.session`, like the panel's claim. */
import { browser } from '../browser.ts';

const KEY = 'askedSave';
/** Milliseconds after which a popup that opens was opened for something else. */
const FRESH = 5_000;

/** For the popup that is opened next, within {@link FRESH}. */
export async function askToSave(): Promise<void> {
  await browser.storage.session.set({ [KEY]: Date.now() });
}

/** Whether it was asked for just now; it is answered once. */
export async function takeAskedSave(): Promise<boolean> {
  const { [KEY]: asked } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return typeof asked === 'number' && Date.now() - asked < FRESH;
}
