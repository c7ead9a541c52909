import { t } from '../../i18n/messages.ts';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { changedParagraphs, type ParagraphChange } from '../changes.ts';

interface ChangesProps {
  changes: readonly ParagraphChange[];
  /** Of the texts, BCP 47. */
  language: string;
}

/** What two versions say differently; what they share is passed over. Each change says in words what it is. */
export function Changes({ changes, language }: ChangesProps) {
  return (
    <>
      <p class="detail">{t('articleChangesCount', { n: changedParagraphs(changes) })}</p>
      <ul class="changes">
        {changes.map((change, at) =>
          change.kind === 'same' ? null : (
            <li key={at} data-kind={change.kind}>
              <Change change={change} language={language} />
            </li>
          ),
        )}
      </ul>
    </>
  );
}

function Change({
  change,
  language,
}: {
  change: Exclude<ParagraphChange, { kind: 'same' }>;
  language: string;
}) {
  const text = { lang: language, dir: 'auto' } as const;
  if (change.kind !== 'changed')
    return (
      <>
        <p class="detail">{change.kind === 'added' ? t('articleAdded') : t('articleRemoved')}</p>
        <p {...text}>{change.text}</p>
      </>
    );
  return (
    <>
      <p class="detail">{t('articleBefore')}</p>
      <p {...text}>
        <MarkedText stretches={change.before} />
      </p>
      <p class="detail">{t('articleNow')}</p>
      <p {...text}>
        <MarkedText stretches={change.after} />
      </p>
    </>
  );
}
