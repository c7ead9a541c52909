import { useState } from 'preact/hooks';
import { t } from '../../i18n/messages.ts';
import * as say from '../wording.ts';
import type { SubscribeState } from './subscribing.ts';

interface SubscribeFormProps {
  state: SubscribeState;
  /** Called within the click itself. */
  onSubscribe(address: string): void;
  onCancel(): void;
}

/** An address, and a button that fetches what stands there to be looked at. */
export function SubscribeForm({ state, onSubscribe, onCancel }: SubscribeFormProps) {
  const [address, setAddress] = useState('');
  return (
    <form
      class="subscribe"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubscribe(address);
      }}
    >
      <label for="pack-address">{t('optionsSubscribeLabel')}</label>
      <p class="actions">
        <input
          id="pack-address"
          type="url"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          dir="ltr"
          value={address}
          aria-describedby="subscribe-hint"
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="secondary" disabled={state.kind === 'fetching'}>
          {t('optionsSubscribe')}
        </button>
      </p>
      <p class="quiet" id="subscribe-hint">
        {t('optionsSubscribeHint')}
      </p>
      {state.kind === 'fetching' && (
        <p class="actions">
          <span role="status">
            {t('optionsSubscribeFetching', { kilobytes: Math.round(state.bytes / 1_000) })}
          </span>
          <button type="button" class="secondary" onClick={onCancel}>
            {t('optionsCancel')}
          </button>
        </p>
      )}
      {state.kind === 'failed' && <p role="alert">{say.fetchFailed(state.reason)}</p>}
    </form>
  );
}
