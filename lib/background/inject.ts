/** Puts Sidelight's parts into a page: the marks' style sheet and the popover's script, when the reader script there asks for them. */
import { browser } from '../browser.ts';
import { POPOVER_SCRIPT, READER_STYLE } from './files.ts';

/** A frame of a tab, from the sender of a message. */
export interface Frame {
  tabId: number | undefined;
  frameId: number | undefined;
}

/**
 * Inserts the marks' rules. Chromium paints backgrounds only from author sheets; Firefox paints in shadow trees only from user sheets.
 *
 * @returns false when the page does not take it (it is gone, or leave for it has ended)
 */
export const insertStyle = (frame: Frame): Promise<boolean> =>
  isDone(
    (target) =>
      browser.scripting.insertCSS({
        target,
        files: [READER_STYLE],
        origin: import.meta.env.FIREFOX ? 'USER' : 'AUTHOR',
      }),
    frame,
  );

/** Runs the popover's script beside the reader. Resolves when it has run; false as for {@link insertStyle}. */
export const injectPopover = (frame: Frame): Promise<boolean> =>
  isDone((target) => browser.scripting.executeScript({ target, files: [POPOVER_SCRIPT] }), frame);

type Target = { tabId: number; frameIds: number[] };

async function isDone(
  act: (target: Target) => Promise<unknown>,
  { tabId, frameId }: Frame,
): Promise<boolean> {
  if (tabId === undefined) return false;
  try {
    await act({ tabId, frameIds: [frameId ?? 0] });
    return true;
  } catch {
    return false;
  }
}
