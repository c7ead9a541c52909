import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';

interface DrawerProps {
  title: string;
  /** Of the title, where it is not the reader's own (BCP 47). */
  language?: string | undefined;
  note?: string | undefined;
  onClose(): void;
  children: ComponentChildren;
}

/** A sheet at the side of the window. The browser's own dialog: Escape closes it and the focus goes back to where it came from. */
export function Drawer({ title, language, note, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own; the click is only the one beside it
    <dialog
      class="drawer"
      ref={dialog}
      aria-labelledby="drawer-title"
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div class="drawer-body">
        <header>
          <h2 id="drawer-title" lang={language} dir="auto">
            {title}
          </h2>
          <button
            type="button"
            class="sl-button"
            aria-label={t('close')}
            title={t('close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        {note !== undefined && <p class="detail">{note}</p>}
        {children}
      </div>
    </dialog>
  );
}
