import { Icon } from '../ui/Icon.tsx';
import * as say from '../ui/wording.ts';
import type { PopoverContent, PopoverHandlers } from './types.ts';

interface BarProps {
  position: PopoverContent['position'];
  handlers: Pick<PopoverHandlers, 'previous' | 'next'>;
  onClose(): void;
  /** Whether any other source reports the claim. */
  isReported: boolean;
}

/** The slim bar that stays in view: what the card is, the way to the other marks, and out. */
export function Bar({ position, handlers, onClose, isReported }: BarProps) {
  return (
    <div class="sl-bar">
      <span class="sl-kicker">{isReported ? say.otherSources() : say.theClaim()}</span>
      {position.total > 1 && (
        <>
          <button
            type="button"
            class="sl-button"
            aria-label={say.previous()}
            title={say.previous()}
            onClick={() => handlers.previous()}
          >
            <Icon name="previous" />
          </button>
          <span class="sl-position">{say.position(position.index, position.total)}</span>
          <button
            type="button"
            class="sl-button"
            aria-label={say.next()}
            title={say.next()}
            onClick={() => handlers.next()}
          >
            <Icon name="next" />
          </button>
        </>
      )}
      <button type="button" class="sl-button" aria-label={say.close()} title={say.close()} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
