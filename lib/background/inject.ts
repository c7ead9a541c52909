/** Puts Sidelight's parts into a page: the marks' style sheet and the popover's script, when the reader script there asks for them. */
import { browser } from '../browser.ts';
import { POPOVER_SCRIPT, READER_STYLE } from '../extension-files.ts';
import { markCss } from '../looks/mark-css.ts';
import { loadSettings } from '../settings/settings.ts';

/** A frame of a tab, from the sender of a message. */
export interface Frame {
  tabId: number | undefined;
  frameId: number | undefined;
}

/** Chromium paints backgrounds only from author sheets; Firefox paints in shadow trees only from user sheets. */
export const ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/**
 * Inserts the marks' rules, and those that the reader has chosen over them.
 *
 * @returns false when the page does not take it (it is gone, or leave for it has ended)
 */
export const insertStyle = (frame: Frame): Promise<boolean> =>
  isDone(async (target) => {
    await browser.scripting.insertCSS({ target, files: [READER_STYLE], origin: ORIGIN });
    const css = markCss((await loadSettings()).marks);
    if (css !== '') await browser.scripting.insertCSS({ target, css, origin: ORIGIN });
  }, frame);

/** What is under the pointer and around it: what has a pointer of its own inside keeps it only where it is no part of a mark. */
const POINTER = ':hover{cursor:pointer!important}';

/** Shows a hand wherever the pointer is in a frame, or takes it away. False as for {@link insertStyle}. */
export const showPointer = (frame: Frame, on: boolean): Promise<boolean> =>
  isDone((target) => {
    const rule = { target, css: POINTER, origin: ORIGIN } as const;
    return on ? browser.scripting.insertCSS(rule) : browser.scripting.removeCSS(rule);
  }, frame);

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
