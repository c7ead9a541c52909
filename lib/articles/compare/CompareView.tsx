import { useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimId } from '../../claims/types.ts';
import { number } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import { Icon } from '../../ui/Icon.tsx';
import { articlesAddress } from '../address.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { CompareRow } from './CompareRow.tsx';
import type { Compared } from './compared.ts';
import { moveAmongRows, ROW, SAID } from './keys.ts';
import { type Standing, standingCounts } from './rows.ts';

export interface CompareViewProps extends Compared {
  onPrint(): void;
}

const FILTERS = [
  ['same', 'compareSame'],
  ['differs', 'compareDiffers'],
  ['only', 'compareOnly'],
] as const;

/** Articles side by side, sentence beside sentence. */
export function CompareView({ articles, rows, origins, left, onPrint }: CompareViewProps) {
  const [filter, setFilter] = useState<Standing | null>(null);
  const [current, setCurrent] = useState<ClaimId | null>(null);
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const counts = useMemo(() => standingCounts(rows), [rows]);
  const shown = filter === null ? rows : rows.filter(({ standing }) => standing === filter);
  const at = shown.findIndex(({ claim }) => claim === current);
  const step = (by: 1 | -1): void => {
    const next = at < 0 ? (by === 1 ? 0 : shown.length - 1) : at + by;
    list.current
      ?.querySelectorAll<HTMLElement>(`.${ROW}`)
      [next]?.querySelector<HTMLElement>(`.${SAID}`)
      ?.focus();
  };
  const chip = (standing: Standing | null, name: string, count: number) => (
    <label class="filter-chip" key={standing ?? 'all'}>
      <input
        type="radio"
        name="standing"
        class="sl-unseen"
        checked={filter === standing}
        onChange={() => setFilter(standing)}
      />
      <span>
        {name} <span class="count">{number(count)}</span>
      </span>
    </label>
  );
  return (
    <main class="compare" data-columns={articles.length}>
      <header>
        <p class="detail">
          <a class="sl-link" href={articlesAddress()}>
            {t('savedArticles')}
          </a>
        </p>
        <h1>{t('compareTitle')}</h1>
        <p class="detail">{t('compareIntro')}</p>
        {left.length > 0 && (
          <p class="notice">
            {t('compareLanguage', { titles: left.map(({ title }) => `“${title}”`).join(', ') })}
          </p>
        )}
      </header>
      {rows.length === 0 ? (
        <p>{t('compareNone')}</p>
      ) : (
        <>
          <div class="compare-tools">
            <fieldset class="filter">
              <legend class="sl-unseen">{t('compareFilter')}</legend>
              {chip(null, t('compareAll'), rows.length)}
              {FILTERS.map(([standing, key]) => chip(standing, t(key), counts[standing]))}
            </fieldset>
            <p class="steps">
              <button type="button" class="sl-button" onClick={() => step(-1)} disabled={at === 0}>
                <Icon name="previous" />
                <span class="sl-unseen">{t('comparePrevious')}</span>
              </button>
              <span class="count" role="status">
                {at < 0 ? number(shown.length) : t('comparePosition', { at: at + 1, of: shown.length })}
              </span>
              <button
                type="button"
                class="sl-button"
                onClick={() => step(1)}
                disabled={at === shown.length - 1}
              >
                <Icon name="next" />
                <span class="sl-unseen">{t('compareNext')}</span>
              </button>
              <button type="button" class="sl-button" onClick={onPrint}>
                <Icon name="print" />
                {t('comparePrint')}
              </button>
            </p>
          </div>
          <ColumnHeads articles={articles} origins={origins} />
          <p class="detail keys">{t('compareKeys')}</p>
          {shown.length === 0 && <p>{t('compareNothingLeft')}</p>}
          <ol
            ref={list}
            class="compare-rows"
            onKeyDown={(event) => list.current && moveAmongRows(list.current, event)}
          >
            {shown.map((row) => (
              <CompareRow
                key={row.claim}
                row={row}
                articles={articles}
                isCurrent={row.claim === current}
                isOpen={isOpen && row.claim === current}
                onCurrent={() => {
                  if (row.claim === current) return;
                  setCurrent(row.claim);
                  setOpen(false);
                }}
                onToggle={() => {
                  setCurrent(row.claim);
                  setOpen(row.claim === current ? !isOpen : true);
                }}
              />
            ))}
          </ol>
        </>
      )}
    </main>
  );
}
