/** The popover's script: injected beside the reader once a page has marks. Wiring only. */
import { bundledPack } from 'virtual:bundled-pack';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contextOf } from '../lib/claims/context.ts';
import { openPopover } from '../lib/popover/open.ts';
import { listenForSteps } from '../lib/popover/steps.ts';
import type { CloseReason, PopoverContent } from '../lib/popover/types.ts';
import { type Shown, setDoor } from '../lib/reader/popover-door.ts';

export default defineUnlistedScript(() => {
  const contentOf = ({ match, sentence, url, position }: Shown): PopoverContent => ({
    context: contextOf(bundledPack, match.claim, url),
    match,
    sentence,
    position,
  });
  const steps = listenForSteps();
  setDoor((request) => {
    const { document, anchor, point, theme, signal } = request;
    const handlers = {
      ...request.handlers,
      closed: (reason: CloseReason) => {
        steps.closed();
        request.handlers.closed(reason);
      },
    };
    const popover = openPopover({
      document,
      anchor,
      point,
      theme,
      handlers,
      signal,
      content: contentOf(request),
    });
    steps.open(request.position, handlers);
    return {
      close: popover.close,
      update(shown, to) {
        steps.open(shown.position, handlers);
        popover.update(contentOf(shown), to);
      },
    };
  });
});
