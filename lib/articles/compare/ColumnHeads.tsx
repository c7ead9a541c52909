import { t } from '../../i18n/messages.ts';
import type { Article } from '../../library/article.ts';
import { dateText } from '../../ui/dates.ts';
import { articleAddress } from '../address.ts';
import type { Compared } from './compared.ts';

/** The articles, each above what it says. */
export function ColumnHeads({ articles, origins }: Pick<Compared, 'articles' | 'origins'>) {
  return (
    <ul class="column-heads">
      {articles.map((article, at) => (
        <li key={article.id}>
          <h2 lang={article.language} dir="auto">
            <a class="row-title" href={articleAddress(article.id)}>
              {article.title}
            </a>
          </h2>
          <p class="detail" dir="auto">
            {factsOf(article, origins[at] ?? article.publisher).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

const factsOf = ({ publisher, published }: Article, origin: string): string[] => [
  publisher,
  ...(published === undefined ? [] : [dateText(published)]),
  ...(origin === publisher ? [] : [t('compareOrigin', { origin })]),
];
