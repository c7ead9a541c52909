import { t } from '../../i18n/messages.ts';
import type { Article } from '../../library/article.ts';
import { articleAddress } from '../address.ts';
import type { Cell } from './rows.ts';

/** The paragraphs about what is said, with the way to them. */
export function Around({ article, cell: { said } }: { article: Article; cell: Cell }) {
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
