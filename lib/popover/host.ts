/**
 * The one element that Sidelight adds to a page: a host on the root element with a closed shadow root, in the top layer. It is made when a
 * popover opens and gone when it closes.
 *
 * `:host` rules marked important win over every style of the page (the inner tree's important rules come last in the cascade), and all
 * geometry is set on elements inside, so the page can neither restyle nor move the card.
 */
import { speech } from '../i18n/messages.ts';
import css from './popover.css?inline';
import type { CloseReason, Theme } from './types.ts';

/** Tag of the host. The page watcher leaves elements of this name alone. */
export const HOST_TAG = 'sidelight-popover';

/** Whether a node is Sidelight's own element and no part of the page. */
export const isOwnHost = (node: Node): boolean => node.nodeName.toLowerCase() === HOST_TAG;

/** What happens inside stays inside: page shortcuts, click-away menus and scroll hijackers never hear of it. */
const KEPT_INSIDE = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'copy',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'pointerdown',
  'pointerup',
  'pointermove',
  'touchstart',
  'touchmove',
  'touchend',
  'wheel',
  'selectstart',
  'dragstart',
] as const;

export interface Host {
  /** The element inside the shadow root that components are rendered into. */
  root: HTMLElement;
  /** Whether the page has left the host in place. */
  isConnected(): boolean;
  /** Puts it in front of all that has entered the top layer since; the focus stays. */
  raise(): void;
  /** Takes the host off the page; afterwards focus is back where it was, unless told otherwise. */
  remove(restoreFocus: boolean): void;
}

/** Whatever language the page is in, the card is in the reader's. */
export function speakOn(root: HTMLElement): void {
  const { formats, direction } = speech();
  root.lang = formats;
  root.dir = direction;
}

/** Puts an empty host on the page and in the top layer. */
export function createHost(document: Document, theme: Theme): Host {
  const focusedBefore = deepActiveElement(document);
  const host = document.createElement(HOST_TAG);
  host.setAttribute('popover', 'manual');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const root = document.createElement('div');
  root.className = 'sl-root';
  root.dataset.theme = theme;
  speakOn(root);
  shadow.append(style, root);
  // Never taken away: the very click that closes the card has still to be kept from the page that comes to light under it.
  for (const type of KEPT_INSIDE)
    shadow.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  document.documentElement.append(host);
  // A page that is zoomed by style would have the card zoomed, and every length of its place.
  root.style.zoom = String(1 / (host.currentCSSZoom || 1));
  host.showPopover();
  return {
    root,
    isConnected: () => host.isConnected,
    raise() {
      const focused = shadow.activeElement;
      host.hidePopover();
      host.showPopover();
      (focused as HTMLElement | null)?.focus({ preventScroll: true });
    },
    remove(restoreFocus) {
      // Focus that has meanwhile moved to the page is the reader's own doing and stays.
      const hasFocus = shadow.activeElement !== null;
      host.remove();
      if (restoreFocus && hasFocus && focusedBefore?.isConnected)
        focusedBefore.focus({ preventScroll: true });
    },
  };
}

/**
 * Asks to close on Escape wherever the focus is, and on a press outside the card, of the reader's own and not made up by the page. Escape is
 * taken before the page sees it: the topmost layer closes first, as with a browser's own popovers.
 */
export function watchDismissal(
  document: Document,
  host: Host,
  dismiss: (reason: CloseReason) => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  window?.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      dismiss('escape');
    },
    { capture: true, signal },
  );
  window?.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || isInside(event) || isOnScrollbar(event, document)) return;
      dismiss('outside');
    },
    { capture: true, signal },
  );

  function isInside(event: Event): boolean {
    // The shadow root is closed, so seen from out here every event inside has the host as its target.
    return (
      event.target !== null &&
      'nodeName' in event.target &&
      isOwnHost(event.target as Node) &&
      host.isConnected()
    );
  }
}

const isOnScrollbar = (event: PointerEvent, document: Document): boolean =>
  event.target === document.documentElement &&
  (event.clientX >= document.documentElement.clientWidth ||
    event.clientY >= document.documentElement.clientHeight);

/** The focused element, looked for inside open shadow roots too. */
function deepActiveElement(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active !== null && 'focus' in active ? (active as HTMLElement) : null;
}
