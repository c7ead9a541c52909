/** Copies plain text. Errors are answers: a page may have no clipboard (http, permissions policy, no focus). */

/** Copies with the async clipboard; where there is none, with a copy event that touches neither the page's DOM nor its selection. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const clipboard = document.defaultView?.navigator.clipboard;
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused: the copy event is left.
  }
  return copyByEvent(document, text);
}

function copyByEvent(document: Document, text: string): boolean {
  let copied = false;
  const listener = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  const window = document.defaultView;
  window?.addEventListener('copy', listener, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window?.removeEventListener('copy', listener, { capture: true });
  }
  return copied;
}
