import type { Point } from '../popover/position.ts';
import type { SiteChoice } from '../sites/choice.ts';
import type { CommandName } from '../ui/shortcuts.ts';
import * as sayUi from '../ui/wording.ts';
import { Example } from './Example.tsx';
import { NEWS_SITES } from './news-sites.ts';
import { MarksPicture, PanelPicture, ReportsPicture } from './Pictures.tsx';
import { SiteQuestion } from './SiteQuestion.tsx';
import * as say from './wording.ts';

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

/** What stands before a reader after the install: what it does, an example to click, one question. */
export function Welcome({ choice, keys, onChoose, onExample, onKeys }: WelcomeProps) {
  const pictures = [
    { Picture: MarksPicture, name: say.marks(), text: say.marksText() },
    { Picture: ReportsPicture, name: say.reports(), text: say.reportsText() },
    { Picture: PanelPicture, name: say.panel(), text: say.panelText() },
  ];
  return (
    <main>
      <header class="head">
        <p class="product">
          <img src="/icon/48.png" alt="" width="28" height="28" />
          {sayUi.product()}
        </p>
        <h1>{say.title()}</h1>
        <p class="lead">{say.lead()}</p>
      </header>
      <section aria-labelledby="what">
        <h2 id="what" class="sl-unseen">
          {say.whatItDoes()}
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
        <h2 id="try">{say.tryIt()}</h2>
        <p class="under">{say.tryItText()}</p>
        <Example onOpen={onExample} />
      </section>
      <section aria-labelledby="question">
        <h2 id="question">{say.question()}</h2>
        <p class="under">{say.questionText()}</p>
        <SiteQuestion choice={choice} sites={NEWS_SITES} shortcut={keys['read-page']} onChoose={onChoose} />
      </section>
      <section aria-labelledby="keys">
        <h2 id="keys">{say.keys()}</h2>
        <dl class="keys">
          {(Object.keys(keys) as CommandName[]).map((name) => (
            <div key={name}>
              <dt>{say.commandName(name)}</dt>
              <dd>{keys[name] === null ? say.noKeys() : <kbd>{keys[name]}</kbd>}</dd>
            </div>
          ))}
        </dl>
        <p class="under">{say.escapeCloses()}</p>
        {onKeys && (
          <button type="button" class="sl-button change" onClick={onKeys}>
            {say.changeKeys()}
          </button>
        )}
      </section>
    </main>
  );
}
