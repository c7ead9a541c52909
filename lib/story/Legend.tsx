import type { Relation } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';
import * as say from './wording.ts';

/** What the marks say, in words. @param relations those that occur */
export function Legend({ relations }: { relations: readonly Relation[] }) {
  return (
    <ul class="legend" aria-label={t('storyLegend')}>
      {relations.map((relation) => (
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
