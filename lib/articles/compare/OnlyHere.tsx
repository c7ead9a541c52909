import type { ClaimId } from '../../claims/types.ts';
import { number } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import type { Article } from '../../library/article.ts';
import { Around } from './Around.tsx';
import { ROW, SAID } from './keys.ts';
import type { Row } from './rows.ts';

interface OnlyHereProps {
  rows: readonly Row[];
  articles: readonly Article[];
  current: ClaimId | null;
  /** The current row shows its paragraph. */
  isOpen: boolean;
  onCurrent(claim: ClaimId): void;
  onToggle(claim: ClaimId): void;
}

/** What only one of the articles says: a list for each, side by side, as no row has anything beside it. */
export function OnlyHere({ rows, articles, current, isOpen, onCurrent, onToggle }: OnlyHereProps) {
  return (
    <ul class="only-columns">
      {articles.map((article, at) => {
        const own = rows.filter(({ cells }) => cells[at]);
        if (own.length === 0) return null;
        return (
          <li key={article.id} class="only-column" style={{ '--at': at + 1 }}>
            <p class="cell-name" dir="auto">
              {article.publisher} <span class="count">{number(own.length)}</span>
            </p>
            <ol aria-label={`${t('compareOnly')}: ${article.publisher}`}>
              {own.map(({ claim, cells }) => {
                const isCurrent = claim === current;
                const cell = cells[at]!;
                return (
                  <li
                    key={claim}
                    class={ROW}
                    data-standing="only"
                    aria-current={isCurrent ? 'true' : undefined}
                  >
                    <button
                      type="button"
                      class={SAID}
                      data-article={at}
                      aria-expanded={isOpen && isCurrent}
                      lang={article.language}
                      dir="auto"
                      onFocus={() => onCurrent(claim)}
                      onClick={() => onToggle(claim)}
                    >
                      {cell.said.map(({ text }) => text).join(' ')}
                    </button>
                    {isOpen && isCurrent && <Around article={article} cell={cell} />}
                  </li>
                );
              })}
            </ol>
          </li>
        );
      })}
    </ul>
  );
}
