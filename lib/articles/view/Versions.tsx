import { t } from '../../i18n/messages.ts';
import type { ArticleId } from '../../library/article.ts';
import { timeText } from '../../ui/dates.ts';
import { articleAddress } from '../address.ts';
import type { SourceRow } from '../types.ts';

interface VersionsProps {
  row: SourceRow;
  shown: ArticleId;
  since: ArticleId | null;
}

/** The versions of a source, newest first, each with the way to it and to what it changed. Nothing where there is one. */
export function Versions({ row: { versions }, shown, since }: VersionsProps) {
  if (versions.length < 2) return null;
  const newestFirst = versions.map((version, at) => ({ ...version, before: versions[at - 1]?.id })).reverse();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('articleVersions')}</h2>
      <ul class="lines">
        {newestFirst.map(({ id, saved, before }) => (
          <li key={`${saved} ${id}`}>
            <a
              class="sl-link"
              href={articleAddress(id)}
              aria-current={id === shown && since === null ? 'page' : undefined}
            >
              {t('articleSavedOn', { day: timeText(saved) })}
            </a>
            {before !== undefined && (
              <>
                {' · '}
                <a
                  class="sl-link"
                  href={articleAddress(id, before)}
                  aria-current={id === shown && since === before ? 'page' : undefined}
                >
                  {t('articleWhatChanged')}
                  <span class="sl-unseen"> {timeText(saved)}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
