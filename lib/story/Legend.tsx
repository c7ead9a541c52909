import { RELATIONS } from '../claims/schema.ts';
import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';
import * as say from './wording.ts';

/** What the marks say, in words. */
export function Legend() {
  return (
    <ul class="legend" aria-label={t('storyLegend')}>
      {RELATIONS.map((relation) => (
        <li key={relation} data-relation={relation}>
          <span class="mark">
            <Icon name={relation} />
          </span>
          {say.relation(relation)}
        </li>
      ))}
      <li class="silent-key">{t('storySilent')}</li>
    </ul>
  );
}
