import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { languageName } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { dateText } from '../../ui/dates.ts';
import { articleAddress } from '../address.ts';
import { lastSaved, newestOf } from '../store/row.ts';
import type { SourceKey, SourceRow } from '../types.ts';

interface RowsProps {
  rows: readonly SourceRow[];
  chosen: ReadonlySet<SourceKey>;
  onChoose(key: SourceKey, isChosen: boolean): void;
  onRemove(key: SourceKey): void;
}

/** Rows that are shown at first, which is a few screens, and more at each asking: a thousand would take longer to draw than to read. */
const FIRST = 50;
const MORE = 200;

/** Sources as a list, each with a box to choose it by, the way to its text, and the way out. */
export function Rows({ rows, chosen, onChoose, onRemove }: RowsProps) {
  const [shown, setShown] = useState(FIRST);
  const list = useRef<HTMLUListElement>(null);
  /** The row at which the reader goes on. */
  const next = useRef(-1);
  useLayoutEffect(() => {
    list.current?.children[next.current]?.querySelector('input')?.focus();
    next.current = -1;
  }, [shown]);
  const left = rows.length - shown;
  return (
    <>
      <ul class="rows" ref={list}>
        {rows.slice(0, shown).map((row) => (
          <Row
            key={row.key}
            row={row}
            isChosen={chosen.has(row.key)}
            onChoose={onChoose}
            onRemove={onRemove}
          />
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          class="sl-button more"
          onClick={() => {
            next.current = shown;
            setShown(shown + MORE);
          }}
        >
          {t('panelShowMore', { n: Math.min(left, MORE) })}
        </button>
      )}
    </>
  );
}

interface RowProps extends Pick<RowsProps, 'onChoose' | 'onRemove'> {
  row: SourceRow;
  isChosen: boolean;
}

function Row({ row, isChosen, onChoose, onRemove }: RowProps) {
  return (
    <li class="row">
      <label class="row-choice">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={(event) => onChoose(row.key, event.currentTarget.checked)}
        />
        <span class="sl-unseen">{t('articlesChoose', { title: row.title })}</span>
      </label>
      <div class="row-text">
        <h2 dir="auto" lang={row.language}>
          <a class="row-title" href={articleAddress(newestOf(row))}>
            {row.title}
          </a>
        </h2>
        <p class="detail" dir="auto">
          {factsOf(row).join(' · ')}
        </p>
        {row.tags.length > 0 && (
          <ul class="tags" aria-label={t('savingTags')}>
            {row.tags.map((tag) => (
              <li key={tag} class="tag" dir="auto">
                {tag}
              </li>
            ))}
          </ul>
        )}
      </div>
      <AskFirst
        label={t('articleRemove')}
        about={row.title}
        question={t('articleReallyRemove', { title: row.title, n: row.versions.length })}
        yes={t('articleYesRemove')}
        no={t('articleKeep')}
        onYes={() => onRemove(row.key)}
      />
    </li>
  );
}

/** `The Example · 20 Oct 2024 · 612 words · 2 versions · saved 22 Nov 2026`. */
function factsOf(row: SourceRow): string[] {
  return [
    row.publisher,
    ...(row.published === undefined ? [] : [dateText(row.published)]),
    ...(row.language === 'und' || row.language.startsWith('en') ? [] : [languageName(row.language)]),
    t('articleWords', { n: row.words }),
    ...(row.versions.length > 1 ? [t('articleVersionsCount', { n: row.versions.length })] : []),
    t('articleSavedOn', { day: dateText(lastSaved(row).slice(0, 10)) }),
  ];
}
