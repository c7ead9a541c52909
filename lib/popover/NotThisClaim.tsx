import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';

interface NotThisClaimProps {
  isDismissed: boolean;
  /** Answers whether it is remembered. */
  onChange(isNot: boolean): Promise<boolean>;
  announce(message: string): void;
}

/** The reader's own word on a match, and the way back from it. The focus stays on the button that takes the other one's place. */
export function NotThisClaim({ isDismissed, onChange, announce }: NotThisClaimProps) {
  const [isNot, setIsNot] = useState(isDismissed);
  const button = useRef<HTMLButtonElement>(null);
  const hasPressed = useRef(false);
  useEffect(() => {
    if (!hasPressed.current) return;
    button.current?.focus({ preventScroll: true });
    // What has just been said is longer than the button that was here.
    button.current?.scrollIntoView({ block: 'nearest' });
  }, [isNot]);
  const change = async (next: boolean): Promise<void> => {
    if (!(await onChange(next))) return announce(t('notRemembered'));
    hasPressed.current = true;
    setIsNot(next);
    announce(next ? t('dismissed') : t('restored'));
  };
  if (!isNot)
    return (
      <button key="not" ref={button} type="button" class="sl-button" onClick={() => void change(true)}>
        {t('notThisClaim')}
      </button>
    );
  return (
    <p class="sl-dismissed">
      <span>{t('dismissed')}</span>
      <button key="undo" ref={button} type="button" class="sl-button" onClick={() => void change(false)}>
        <Icon name="undo" />
        {t('undo')}
      </button>
    </p>
  );
}
