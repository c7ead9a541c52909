import { useMemo, useRef, useState } from 'preact/hooks';
import type { ClaimId } from '../../claims/types.ts';
import { number } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import { articlesAddress } from '../address.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { CompareRow } from './CompareRow.tsx';
import { CompareTools, PARTS } from './CompareTools.tsx';
import type { Compared } from './compared.ts';
import { moveAmongRows, ROW, SAID } from './keys.ts';
import { OnlyHere } from './OnlyHere.tsx';
import { type Row, type Standing, standingCounts } from './rows.ts';

export interface CompareViewProps extends Compared {
  onPrint(): void;
}

/** Articles side by side, sentence beside sentence. */
export function CompareView({ articles, rows, origins, left, onPrint }: CompareViewProps) {
  const [filter, setFilter] = useState<Standing | null>(null);
  const [current, setCurrent] = useState<ClaimId | null>(null);
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const counts = useMemo(() => standingCounts(rows), [rows]);
  const parts = PARTS.filter(([standing]) =>
    filter === null ? counts[standing] > 0 : standing === filter,
  ).map(([standing, key]) => ({ standing, key, own: rowsIn(rows, standing, articles.length) }));
  const shown = parts.flatMap(({ own }) => own);
  const at = shown.findIndex(({ claim }) => claim === current);
  const step = (by: 1 | -1): void => {
    const next = at < 0 ? (by === 1 ? 0 : shown.length - 1) : at + by;
    list.current
      ?.querySelectorAll<HTMLElement>(`.${ROW}`)
      [next]?.querySelector<HTMLElement>(`.${SAID}`)
      ?.focus();
  };
  const following = {
    current,
    isOpen,
    onCurrent(claim: ClaimId) {
      if (claim === current) return;
      setCurrent(claim);
      setOpen(false);
    },
    onToggle(claim: ClaimId) {
      setCurrent(claim);
      setOpen(claim === current ? !isOpen : true);
    },
  };
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
          <CompareTools
            counts={counts}
            filter={filter}
            at={at}
            of={shown.length}
            onFilter={setFilter}
            onStep={step}
            onPrint={onPrint}
          />
          <ColumnHeads articles={articles} origins={origins} />
          <p class="detail keys">{t('compareKeys')}</p>
          {shown.length === 0 && <p>{t('compareNothingLeft')}</p>}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it */}
          <div
            ref={list}
            class="compare-parts"
            onKeyDown={(event) => list.current && moveAmongRows(list.current, event)}
          >
            {parts.map(({ standing, key, own }) => (
              <section key={standing} aria-labelledby={`part-${standing}`}>
                <h2 id={`part-${standing}`}>
                  {t(key)} <span class="count">{number(own.length)}</span>
                </h2>
                {standing === 'only' ? (
                  <OnlyHere rows={own} articles={articles} {...following} />
                ) : (
                  <ol>
                    {own.map((row) => (
                      <CompareRow
                        key={row.claim}
                        row={row}
                        articles={articles}
                        isCurrent={row.claim === current}
                        isOpen={isOpen && row.claim === current}
                        onCurrent={() => following.onCurrent(row.claim)}
                        onToggle={() => following.onToggle(row.claim)}
                      />
                    ))}
                  </ol>
                )}
              </section>
            ))}
          </div>
        </>
      )}
    </main>
  );
}

/** In reading order; what only one says article by article. */
function rowsIn(rows: readonly Row[], standing: Standing, articles: number): Row[] {
  const own = rows.filter((row) => row.standing === standing);
  if (standing !== 'only') return own;
  return Array.from({ length: articles }, (_, at) => own.filter(({ cells }) => cells[at])).flat();
}
