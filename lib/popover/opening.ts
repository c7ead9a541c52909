/** Opens the popover of a match with what the packs in use say of its claim, and keeps it in step with the reader's keys and language. */
import { type Dismissal, isDismissed } from '../dismissals/dismissals.ts';
import { sendToBackground } from '../messaging/messenger.ts';
import { themeAt } from '../page/theme.ts';
import type { ReadContext } from './contexts.ts';
import { guardClicks } from './guard.ts';
import { type OpenPopover, openPopover } from './open.ts';
import type { Shown, ShownPopover, ShowRequest } from './showing.ts';
import type { Steps } from './steps.ts';
import type { CloseReason, PopoverContent, PopoverHandlers } from './types.ts';

export interface OpeningParts {
  contexts: ReadContext;
  dismissals(): readonly Dismissal[];
  steps: Steps;
  /** Firefox opens its sidebar only from the extension's own buttons and keys. */
  canOpenPanel: boolean;
}

export interface Opening {
  /** Null when no pack at hand holds the claim any more, or the request's signal was aborted meanwhile. */
  show(request: ShowRequest): Promise<ShownPopover | null>;
  /** Draws the open popover anew, as when the language is another. */
  redraw(): void;
}

/** One of these serves all visits of a page's script, one after another. */
export function createOpening({ contexts, dismissals, steps, canOpenPanel }: OpeningParts): Opening {
  let shownNow: OpenPopover | null = null;

  async function contentOf({ url, ...shown }: Shown): Promise<PopoverContent | null> {
    const { claim } = shown.match;
    const context = await contexts(claim, url);
    return context && { ...shown, context, isDismissed: isDismissed(dismissals(), claim, shown.sentence) };
  }

  /** @param shown what is shown when the reader acts */
  function handlersOf(request: ShowRequest, shown: () => Shown): PopoverHandlers {
    return {
      ...request.handlers,
      async notThisClaim(isNot: boolean) {
        const { match, sentence } = shown();
        const kept = await sendToBackground({
          type: 'page>background:not-this-claim',
          claim: match.claim,
          sentence,
          isNot,
        });
        return kept.ok && kept.value.done;
      },
      ...(canOpenPanel && {
        openPanel: () =>
          void sendToBackground({ type: 'page>background:open-panel', claim: shown().match.claim }),
      }),
      closed(reason: CloseReason) {
        steps.closed();
        shownNow = null;
        request.handlers.closed(reason);
      },
    };
  }

  return {
    async show(request) {
      const { document, anchor, point, signal } = request;
      let shown: Shown = request;
      const handlers = handlersOf(request, () => shown);
      const content = await contentOf(request);
      if (!content || signal.aborted) return null;
      const theme = themeAt(anchor.startContainer.parentElement ?? document.documentElement);
      const popover = openPopover({
        document,
        anchor,
        point,
        theme,
        handlers,
        guard: guardClicks,
        signal,
        content,
      });
      shownNow = popover;
      steps.open(request.position, handlers);
      return {
        close: popover.close,
        update(next, to) {
          shown = next;
          steps.open(next.position, handlers);
          void contentOf(next).then((content) => {
            // Meanwhile it may have gone on to yet another.
            if (content && shown === next) popover.update(content, to);
          });
        },
      };
    },
    redraw: () => shownNow?.redraw(),
  };
}
