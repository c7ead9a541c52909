import { t } from '../../i18n/messages.ts';
import type { Article } from '../../library/article.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { markWordings } from '../../ui/marked-text.ts';
import { RelationChip } from '../../ui/RelationChip.tsx';
import { topicOf } from '../../ui/topics.ts';
import { articleAddress } from '../address.ts';
import { ROW, SAID } from './keys.ts';
import type { Cell, Row } from './rows.ts';

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
    <span class="sl-chip" data-relation={standing === 'same' ? 'same' : undefined}>
      {standing === 'same' && <Icon name="same" />}
      {standing === 'same' ? t('compareSame') : t('compareOnly')}
    </span>
  );
}

/** The paragraphs about what is said, with the way to them. */
function Around({ article, cell: { said } }: { article: Article; cell: Cell }) {
  const paragraphs = [...new Set(said.map(({ paragraph }) => paragraph))];
  return (
    <div class="around">
      {paragraphs.map((paragraph) => {
        const texts = said.filter((one) => one.paragraph === paragraph).map(({ text }) => text);
        return (
          <div key={paragraph}>
            <p lang={article.language} dir="auto">
              <Quoted text={article.paragraphs[paragraph - 1] ?? ''} parts={texts} />
            </p>
            <p class="detail">
              <a class="sl-link" href={`${articleAddress(article.id)}#p${paragraph}`}>
                {t('compareOpenText')}
              </a>{' '}
              · {t('paragraph', { n: paragraph })}
            </p>
          </div>
        );
      })}
    </div>
  );
}

/** A text with some of its sentences in bold. */
function Quoted({ text, parts }: { text: string; parts: readonly string[] }) {
  const at = parts.map((part) => ({ start: text.indexOf(part), part })).filter(({ start }) => start >= 0);
  at.sort((a, b) => a.start - b.start);
  const out = [];
  let from = 0;
  for (const { start, part } of at) {
    if (start < from) continue;
    out.push(text.slice(from, start), <strong key={start}>{part}</strong>);
    from = start + part.length;
  }
  return (
    <>
      {out}
      {text.slice(from)}
    </>
  );
}
