import { t } from '../../i18n/messages.ts';
import type { Article } from '../../library/article.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { markWordings } from '../../ui/marked-text.ts';
import { RelationChip } from '../../ui/RelationChip.tsx';
import { topicOf } from '../../ui/topics.ts';
import { Around } from './Around.tsx';
import { ROW, SAID } from './keys.ts';
import type { Row } from './rows.ts';

interface CompareRowProps {
  row: Row;
  articles: readonly Article[];
  isCurrent: boolean;
  /** The paragraphs about the sentences are shown. */
  isOpen: boolean;
  onCurrent(): void;
  onToggle(): void;
}

/** What each article says of one claim. The sentence is the button: it shows the paragraph it stands in. */
export function CompareRow({ row, articles, isCurrent, isOpen, onCurrent, onToggle }: CompareRowProps) {
  return (
    <li class={ROW} data-standing={row.standing} aria-current={isCurrent ? 'true' : undefined}>
      <RowChip row={row} />
      {row.cells.map((cell, at) => {
        const article = articles[at]!;
        return (
          <div class="cell" key={article.id}>
            <p class="cell-name" dir="auto">
              {article.publisher}
            </p>
            {cell === null ? (
              <p class="silent">{t('compareSilent')}</p>
            ) : (
              <>
                <button
                  type="button"
                  class={SAID}
                  data-article={at}
                  aria-expanded={isOpen}
                  lang={article.language}
                  dir="auto"
                  onFocus={onCurrent}
                  onClick={onToggle}
                >
                  {cell.said.map(({ paragraph, sentence, text, wordings }) => (
                    <span class="sentence-said" key={`${paragraph} ${sentence}`}>
                      <MarkedText stretches={markWordings(text, wordings)} />
                    </span>
                  ))}
                </button>
                {isOpen && <Around article={article} cell={cell} />}
              </>
            )}
          </div>
        );
      })}
    </li>
  );
}

function RowChip({ row: { standing, cells } }: { row: Row }) {
  if (standing === 'differs') {
    const differs = cells.flatMap((cell) => cell?.differs ?? []);
    const topics = [...new Set(differs.map((difference) => topicOf(difference, [])))];
    const isOpposite = cells.some((cell) => cell?.relation === 'contradicts');
    return <RelationChip relation={isOpposite ? 'contradicts' : 'differs'} topics={topics} />;
  }
  return (
    <span class="sl-chip" data-relation="same">
      <Icon name="same" />
      {t('compareSame')}
    </span>
  );
}
