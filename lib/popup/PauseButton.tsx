import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';

/** The pause, and the way out of it. One button that stays where it is, so that the focus does. */
export function PauseButton({ isPaused, onPause }: { isPaused: boolean; onPause(on: boolean): void }) {
  return (
    <button type="button" class="sl-button pause-button" onClick={() => onPause(!isPaused)}>
      <Icon name={isPaused ? 'resume' : 'pause'} />
      {isPaused ? t('pauseResume') : t('popupPause')}
    </button>
  );
}
