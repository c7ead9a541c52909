import { useId, useState } from 'preact/hooks';
import { t } from '../../i18n/messages.ts';
import { hostOf } from '../../sites/choice.ts';

interface AddSiteProps {
  label: string;
  button: string;
  /** Called within the click itself: the browser asks only there. Given a host without `www.`. */
  onAdd(host: string): void;
}

/** A field for an address, however it was typed or pasted, and the button that takes its site. */
export function AddSite({ label, button, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const id = useId();
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        const host = hostOf(typed);
        setIsRefused(host === null);
        if (host === null) return;
        setTyped('');
        onAdd(host);
      }}
    >
      <label>
        <span class="quiet">{label}</span>
        <input
          type="text"
          inputMode="url"
          autocomplete="off"
          value={typed}
          aria-invalid={isRefused}
          aria-describedby={isRefused ? id : undefined}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setIsRefused(false);
          }}
        />
      </label>
      <button type="submit" class="secondary">
        {button}
      </button>
      {isRefused && (
        <p id={id} class="quiet" role="alert">
          {t('welcomeNoSite')}
        </p>
      )}
    </form>
  );
}
