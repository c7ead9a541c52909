/** The popover's script: injected beside the reader once a page has marks. Wiring only. */
import { bundledPack } from 'virtual:bundled-pack';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { contextOf } from '../lib/claims/context.ts';
import { openPopover } from '../lib/popover/open.ts';
import type { PopoverContent } from '../lib/popover/types.ts';
import { type Shown, setDoor } from '../lib/reader/popover-door.ts';

export default defineUnlistedScript(() => {
  const contentOf = ({ match, sentence, url, position }: Shown): PopoverContent => ({
    context: contextOf(bundledPack, match.claim, url),
    match,
    sentence,
    position,
  });
  setDoor((request) => {
    const { document, anchor, point, theme, handlers, signal } = request;
    const popover = openPopover({
      document,
      anchor,
      point,
      theme,
      handlers,
      signal,
      content: contentOf(request),
    });
    return { close: popover.close, update: (shown, to) => popover.update(contentOf(shown), to) };
  });
});
