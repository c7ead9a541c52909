import { useEffect, useMemo, useState } from 'preact/hooks';
import { number } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import type { ArticleId } from '../../library/article.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import type { Brought } from '../bring.ts';
import { createRowSearch } from '../row-search.ts';
import { newestOf } from '../store/row.ts';
import type { SourceKey, SourceRow } from '../types.ts';
import { BringFiles } from './BringFiles.tsx';
import { CompareBar } from './CompareBar.tsx';
import { PackSection, type PackState } from './PackSection.tsx';
import { Rows } from './Rows.tsx';
import { TagFilter } from './TagFilter.tsx';
import { WaysOut } from './WaysOut.tsx';

export interface LibraryViewProps {
  rows: readonly SourceRow[];
  pack: PackState | null;
  /** What became of the files that were brought; null before there were any. */
  brought: { files: readonly Brought[]; left: number; isDone: boolean } | null;
  /** What the reader asked for last has failed. */
  isFailed: boolean;
  /** Sources whose text holds the words of a query. */
  searchTexts(query: string, signal: AbortSignal): Promise<ReadonlySet<SourceKey>>;
  onFiles(files: File[]): void;
  onCompare(articles: ArticleId[]): void;
  onRemove(key: SourceKey): void;
  onRemoveAll(): void;
  onSaveAll(): void;
  onSavePack(): void;
  onSwitch(on: boolean): void;
}

/** Milliseconds after the last key before all texts are looked through. */
const PAUSE = 250;

/** The library: what is saved, found by title, tag or text, on its way to being compared. */
export function LibraryView(props: LibraryViewProps) {
  const { rows } = props;
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<SourceKey>>(new Set());
  const search = useMemo(() => createRowSearch(rows), [rows]);
  const inTexts = useTexts(query.trim(), props.searchTexts);
  // The last source of a tag may be gone, or have it no longer.
  const tag = rows.some(({ tags }) => wanted !== null && tags.includes(wanted)) ? wanted : null;
  const tagged = (row: SourceRow): boolean => tag === null || row.tags.includes(tag);
  const named = search(query).filter(tagged);
  const byName = new Set(named);
  const more = rows.filter((row) => inTexts.has(row.key) && !byName.has(row) && tagged(row));
  const isAsked = query.trim() !== '';
  const picked = rows.filter(({ key }) => chosen.has(key));
  const choose = (key: SourceKey, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const list = (some: readonly SourceRow[]) => (
    <Rows rows={some} chosen={chosen} onChoose={choose} onRemove={props.onRemove} />
  );
  const found = named.length + more.length;
  return (
    <main>
      <header>
        <h1>{t('savedArticles')}</h1>
        <p class="detail">{t('articlesIntro')}</p>
      </header>
      {props.isFailed && <p role="alert">{t('savingNotKept')}</p>}
      {rows.length === 0 ? (
        <p class="empty">{t('articlesNone')}</p>
      ) : (
        <>
          <search>
            <SearchField
              label={t('articlesSearch')}
              query={query}
              onQuery={setQuery}
              outcome={isAsked ? t('articlesFound', { n: found }) : ''}
              isOutcomeShown={isAsked && found === 0}
            />
          </search>
          <TagFilter rows={rows} chosen={tag} onChoose={setWanted} />
          {list(named)}
          {isAsked && more.length > 0 && (
            <section aria-labelledby="in-texts">
              <h2 id="in-texts">
                {t('articlesInTexts')} <span class="count">{number(more.length)}</span>
              </h2>
              {list(more)}
            </section>
          )}
          <CompareBar
            chosen={picked}
            onClear={() => setChosen(new Set())}
            onCompare={() => props.onCompare(picked.map(newestOf))}
          />
        </>
      )}
      <BringFiles brought={props.brought} onFiles={props.onFiles} />
      {props.pack && <PackSection pack={props.pack} onSwitch={props.onSwitch} onSave={props.onSavePack} />}
      {rows.length > 0 && (
        <WaysOut count={rows.length} onSaveAll={props.onSaveAll} onRemoveAll={props.onRemoveAll} />
      )}
    </main>
  );
}

const NONE: ReadonlySet<SourceKey> = new Set();

/** The sources whose texts hold the query, once the reader pauses. */
function useTexts(query: string, search: LibraryViewProps['searchTexts']): ReadonlySet<SourceKey> {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    setFound(NONE);
    if (query === '') return;
    const turn = new AbortController();
    const timer = setTimeout(() => {
      search(query, turn.signal).then(
        (keys) => !turn.signal.aborted && setFound(keys),
        (error: unknown) => console.error('sidelight: the texts could not be searched', error),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      turn.abort();
    };
  }, [query, search]);
  return found;
}
