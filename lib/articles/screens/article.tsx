/** One article on the screen. */
import { t } from '../../i18n/messages.ts';
import type { Article, ArticleId } from '../../library/article.ts';
import { download, textFile } from '../../ui/download.ts';
import { articlesAddress } from '../address.ts';
import { plainText } from '../file/article-text.ts';
import { tellArticlesChanged } from '../news.ts';
import { removeSource, tagSource } from '../store/changes.ts';
import { readArticle, readArticleIfThere } from '../store/reading.ts';
import type { SourceRow } from '../types.ts';
import { ArticleView } from '../view/ArticleView.tsx';
import { Gone } from '../view/Gone.tsx';
import type { Screen } from './screen.ts';

/** @param since an older version of it */
export const articleScreen =
  (id: ArticleId, since: ArticleId | null): Screen =>
  async ({ draw }) => {
    const found = await readArticleIfThere(id);
    const older = since && (await readArticleIfThere(since))?.article;
    if (!found) {
      const gone = (): void => draw(<Gone />);
      gone();
      return gone;
    }
    let row: SourceRow = found.row;
    let notice = '';
    const { article } = found;
    document.title = `${article.title} – Sidelight`;
    const show = (): void =>
      draw(
        <ArticleView
          article={article}
          row={row}
          since={older ?? null}
          notice={notice}
          onTags={(tags) =>
            void attempt(async () => {
              await tagSource(row.key, tags);
              row = (await readArticle(id)).row;
              notice = t('articleTagsSet');
              tellArticlesChanged();
            })
          }
          onSave={(format) => save(article, format)}
          onRemove={() =>
            void attempt(async () => {
              await removeSource(row.key);
              tellArticlesChanged();
              location.assign(articlesAddress());
            })
          }
        />,
      );
    async function attempt(change: () => Promise<void>): Promise<void> {
      try {
        await change();
      } catch (error) {
        console.error('sidelight: the article could not be changed', error);
        notice = t('savingNotKept');
      }
      show();
    }
    show();
    // The part of the page that the address names is there only now.
    if (location.hash) document.querySelector(`#${CSS.escape(location.hash.slice(1))}`)?.scrollIntoView();
    return show;
  };

function save(article: Article, format: 'text' | 'json'): void {
  if (format === 'text') download(document, `${article.id}.txt`, textFile('text/plain', plainText(article)));
  else
    download(
      document,
      `${article.id}.json`,
      textFile('application/json', `${JSON.stringify(article, null, 2)}\n`),
    );
}
