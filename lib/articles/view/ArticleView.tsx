import { languageName } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import type { Article } from '../../library/article.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { dateText } from '../../ui/dates.ts';
import { articlesAddress } from '../address.ts';
import { paragraphChanges } from '../changes.ts';
import { wordCount } from '../extract/words.ts';
import { tagsIn, typedTags } from '../tags.ts';
import type { SourceRow } from '../types.ts';
import { Changes } from './Changes.tsx';
import { Versions } from './Versions.tsx';

export interface ArticleViewProps {
  article: Article;
  row: SourceRow;
  /** An older version, beside which this one is shown. */
  since: Article | null;
  /** The outcome of what the reader asked for last; empty when there is nothing to say. */
  notice: string;
  onTags(tags: string[]): void;
  onSave(format: 'text' | 'json'): void;
  onRemove(): void;
}

/** One saved article: what is known of it, its versions, and its text with the paragraphs numbered. */
export function ArticleView({ article, row, since, notice, onTags, onSave, onRemove }: ArticleViewProps) {
  const facts = [
    article.publisher,
    ...(article.author === undefined ? [] : [article.author]),
    article.published === undefined ? t('dateNotKnown') : dateText(article.published),
    ...(article.language === 'und' ? [] : [languageName(article.language)]),
    t('articleLength', { paragraphs: article.paragraphs.length, words: wordCount(article.paragraphs) }),
  ];
  const changes = since && paragraphChanges(since.paragraphs, article.paragraphs);
  return (
    <main class="article">
      <header>
        <p class="detail">
          <a class="sl-link" href={articlesAddress()}>
            {t('savedArticles')}
          </a>
        </p>
        <h1 lang={article.language} dir="auto">
          {article.title}
        </h1>
        <p class="detail" dir="auto">
          {facts.join(' · ')}
        </p>
        {article.address !== undefined && (
          <p class="detail">
            <a class="sl-link" href={article.address} target="_blank" rel="noopener noreferrer" dir="ltr">
              {article.address}
              <span class="sl-unseen">{t('opensNewTab')}</span>
            </a>
          </p>
        )}
        <p class="sl-unseen" role="status">
          {notice}
        </p>
      </header>
      <form
        class="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          onTags(tagsIn(String(new FormData(event.currentTarget).get('tags') ?? '')));
        }}
      >
        <label>
          <span>{t('savingTags')}</span>
          <input class="sl-field" name="tags" value={typedTags(row.tags)} autoComplete="off" dir="auto" />
        </label>
        <button type="submit" class="sl-secondary">
          {t('articleSetTags')}
        </button>
      </form>
      <Versions row={row} shown={article.id} since={since?.id ?? null} />
      {changes && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('articleWhatChanged')}</h2>
          <Changes changes={changes} language={article.language} />
        </section>
      )}
      <section aria-labelledby="text">
        <h2 id="text">{t('articleText')}</h2>
        <ol class="paragraphs" lang={article.language}>
          {article.paragraphs.map((text, at) => (
            <li key={at} id={`p${at + 1}`} dir="auto">
              {text}
            </li>
          ))}
        </ol>
      </section>
      <p class="choices out">
        <button type="button" class="sl-secondary" onClick={() => onSave('text')}>
          {t('articleSaveText')}
        </button>
        <button type="button" class="sl-secondary" onClick={() => onSave('json')}>
          {t('articleSaveJson')}
        </button>
        <AskFirst
          label={t('articleRemove')}
          question={t('articleReallyRemove', { title: row.title, n: row.versions.length })}
          yes={t('articleYesRemove')}
          no={t('articleKeep')}
          onYes={onRemove}
        />
      </p>
    </main>
  );
}
