/** Opens a popover on a page and keeps it until the reader, the page or the caller closes it. */
import { h, render } from 'preact';
import type { Point } from '../page/hit.ts';
import { copyText } from '../ui/clipboard.ts';
import type { Guard } from './guard.ts';
import { createHost, speakOn, watchDismissal } from './host.ts';
import { Popover } from './Popover.tsx';
import { type CardParts, keepPlaced } from './position.ts';
import type { CloseReason, PopoverContent, PopoverHandlers, Theme } from './types.ts';

export interface PopoverRequest {
  document: Document;
  /** The marked sentence. */
  anchor: Range;
  /** Where it was clicked, in viewport coordinates; null when it was opened by key or from a list. */
  point: Point | null;
  /** The page's theme where the mark is. */
  theme: Theme;
  content: PopoverContent;
  handlers: PopoverHandlers;
  /** Keeps clicks that are not the reader's own from the card. */
  guard: Guard;
  /** Ends the popover with the page session. */
  signal: AbortSignal;
}

export interface OpenPopover {
  /** Shows another claim in the same card, moved to its mark. Focus stays on the control that asked for it. */
  update(content: PopoverContent, anchor: Range): void;
  /** Draws what it shows anew, after another language has come into force. */
  redraw(): void;
  close(): void;
}

/** Opens a popover: focus moves in, and the card follows its line until it closes. */
export function openPopover(request: PopoverRequest): OpenPopover {
  const { document, handlers } = request;
  const ending = new AbortController();
  const host = createHost(document, request.theme);
  let placing = new AbortController();
  let isOpen = true;

  const close = (reason: CloseReason): void => {
    if (!isOpen) return;
    isOpen = false;
    placing.abort();
    ending.abort();
    host.remove(reason !== 'outside');
    render(null, host.root);
    handlers.closed(reason);
  };

  let content = request.content;
  let refused = 0;
  const draw = (): void =>
    render(
      h(Popover, {
        content,
        handlers,
        refused,
        onClose: () => close('button'),
        copy: (text: string) => copyText(document, text),
      }),
      host.root,
    );

  const put = (anchor: Range, point: Point | null): Promise<void> => {
    placing.abort();
    placing = new AbortController();
    return keepPlaced(partsOf(host.root), anchor, point, placing.signal);
  };

  if (request.signal.aborted) {
    close('aborted');
    return { update: () => {}, redraw: () => {}, close: () => {} };
  }
  draw();
  const refuse = (): void => {
    refused++;
    draw();
  };
  request.guard(host, partsOf(host.root).card, refuse, ending.signal);
  // What is hidden takes no focus.
  void put(request.anchor, request.point).then(() => {
    if (isOpen) partsOf(host.root).card.focus({ preventScroll: true });
  });
  watchDismissal(document, host, close, ending.signal);
  watchRemoval(document, host.isConnected, () => close('removed'), ending.signal);
  request.signal.addEventListener('abort', () => close('aborted'), { signal: ending.signal });

  return {
    update(next, anchor) {
      if (!isOpen) return;
      content = next;
      draw();
      partsOf(host.root).scroller.scrollTop = 0;
      void put(anchor, null);
    },
    redraw() {
      if (!isOpen) return;
      speakOn(host.root);
      draw();
    },
    close: () => close('caller'),
  };
}

/** A page that rebuilds its root element throws the host out; then nothing of ours must stay behind. */
function watchRemoval(
  document: Document,
  isConnected: () => boolean,
  removed: () => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver(() => {
    if (!isConnected()) removed();
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

function partsOf(root: HTMLElement): CardParts {
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the popover has no ${selector}`);
    return element;
  };
  return { card: find('.sl-card'), scroller: find('.sl-scroller') };
}
