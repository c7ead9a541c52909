import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';
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
      <span class="sl-kicker">{isReported ? t('otherSources') : t('theClaim')}</span>
      {position.total > 1 && (
        <>
          <button
            type="button"
            class="sl-button"
            aria-label={t('previousClaim')}
            title={t('previousClaim')}
            onClick={() => handlers.previous()}
          >
            <Icon name="previous" />
          </button>
          <span class="sl-position">
            {t('position', { index: position.index + 1, total: position.total })}
          </span>
          <button
            type="button"
            class="sl-button"
            aria-label={t('nextClaim')}
            title={t('nextClaim')}
            onClick={() => handlers.next()}
          >
            <Icon name="next" />
          </button>
        </>
      )}
      <button type="button" class="sl-button" aria-label={t('close')} title={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
