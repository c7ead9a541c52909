import { type PlainKey, t } from '../i18n/messages.ts';
import type { Point } from '../page/hit.ts';
import type { SiteChoice } from '../sites/choice.ts';
import type { CommandName } from '../ui/shortcuts.ts';
import { Example } from './Example.tsx';
import { NEWS_SITES } from './news-sites.ts';
import { MarksPicture, PanelPicture, ReportsPicture } from './Pictures.tsx';
import { SiteQuestion } from './SiteQuestion.tsx';

export interface WelcomeProps {
  choice: SiteChoice;
  /** The keys of every command, as the reader has set them; null where none are. */
  keys: Readonly<Record<CommandName, string | null>>;
  onChoose(choice: SiteChoice): Promise<string>;
  /** The reader has pressed a mark of the example. */
  onExample(index: number, point: Point | null): void;
  /** Opens the browser's own page for keys; left out where there is none to open. */
  onKeys?: (() => void) | undefined;
}

const COMMANDS = {
  'read-page': 'commandReadPage',
  'next-mark': 'commandNextMark',
  'previous-mark': 'commandPreviousMark',
  'open-panel': 'commandOpenPanel',
  'save-article': 'commandSaveArticle',
} as const satisfies Record<CommandName, PlainKey>;

/** What stands before a reader after the install: what it does, an example to click, one question. */
export function Welcome({ choice, keys, onChoose, onExample, onKeys }: WelcomeProps) {
  const pictures = [
    { Picture: MarksPicture, name: t('welcomeMarks'), text: t('welcomeMarksText') },
    { Picture: ReportsPicture, name: t('welcomeReports'), text: t('welcomeReportsText') },
    { Picture: PanelPicture, name: t('welcomePanel'), text: t('welcomePanelText') },
  ];
  return (
    <main>
      <header class="head">
        <p class="product">
          <img src="/icon/48.png" alt="" width="28" height="28" />
          {t('extensionName')}
        </p>
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <section aria-labelledby="what">
        <h2 id="what" class="sl-unseen">
          {t('welcomeWhat')}
        </h2>
        <ul class="pictures">
          {pictures.map(({ Picture, name, text }) => (
            <li key={name}>
              <Picture />
              <h3>{name}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="try">
        <h2 id="try">{t('welcomeTry')}</h2>
        <p class="under">{t('welcomeTryText')}</p>
        <Example onOpen={onExample} />
      </section>
      <section aria-labelledby="question">
        <h2 id="question">{t('welcomeQuestion')}</h2>
        <p class="under">{t('welcomeQuestionText')}</p>
        <SiteQuestion choice={choice} sites={NEWS_SITES} shortcut={keys['read-page']} onChoose={onChoose} />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{t('welcomeKeys')}</h2>
        <dl class="keys">
          {(Object.keys(keys) as CommandName[]).map((name) => (
            <div key={name}>
              <dt>{t(COMMANDS[name])}</dt>
              <dd>{keys[name] === null ? t('welcomeNoKeys') : <kbd>{keys[name]}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p class="under">{t('welcomeEscape')}</p>
        {onKeys && (
          <button type="button" class="sl-button change" onClick={onKeys}>
            {t('welcomeChangeKeys')}
          </button>
        )}
      </section>
    </main>
  );
}
