import { t } from '../../i18n/messages.ts';
import type { Subscription } from '../../packs/store/subscription.ts';
import { dateText } from '../../ui/dates.ts';
import * as say from '../wording.ts';

/** Where an installed pack is refreshed from, how that went last, and the way out. */
export function SubscriptionNote({
  subscription: { address, checked, failed },
  name,
  onUnsubscribe,
}: {
  subscription: Subscription;
  name: string;
  onUnsubscribe(): void;
}) {
  return (
    <div class="subscription">
      <p class="quiet">
        {t('optionsSubscribedTo', { day: dateText(checked.slice(0, 10)) })} <bdi dir="ltr">{address}</bdi>
      </p>
      {failed !== undefined && (
        <p class="notice">
          {say.refreshFailed(failed)} {t('optionsRefreshKept')}
        </p>
      )}
      <p class="actions">
        <button type="button" class="secondary" onClick={onUnsubscribe}>
          {t('optionsUnsubscribe')}
          <span class="sl-unseen">: {name}</span>
        </button>
      </p>
    </div>
  );
}
