import { t } from '../../i18n/messages.ts';
import { articlesAddress } from '../address.ts';

/** What stands where the address names an article that is not there. */
export function Gone() {
  return (
    <main>
      <h1>{t('savedArticles')}</h1>
      <p>{t('articleGone')}</p>
      <p>
        <a class="sl-link" href={articlesAddress()}>
          {t('savedArticles')}
        </a>
      </p>
    </main>
  );
}
