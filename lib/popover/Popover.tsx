import { useEffect, useRef, useState } from 'preact/hooks';
import { CiteAll } from '../export/CiteAll.tsx';
import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';
import { PackNotes } from '../ui/PackNotes.tsx';
import { ReportList } from '../ui/ReportList.tsx';
import { disagreementOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';
import { Bar } from './Bar.tsx';
import { NotThisClaim } from './NotThisClaim.tsx';
import { PageDifference } from './PageDifference.tsx';
import type { PopoverContent, PopoverHandlers } from './types.ts';
import { WhyMatch } from './WhyMatch.tsx';

export interface PopoverProps {
  content: PopoverContent;
  handlers: PopoverHandlers;
  /** How many presses were not taken so far. */
  refused?: number;
  onClose(): void;
  /** Copies a text; answers whether it is on the clipboard now. */
  copy(text: string): Promise<boolean>;
}

const TITLE = 'sl-title';

/** The card: drawing only, from what it is given. */
export function Popover({ content, handlers, refused = 0, onClose, copy }: PopoverProps) {
  const { context, match, sentence, position } = content;
  const { announcement, announce } = useAnnouncement(content, refused);
  const ownReport = context.reports.find((entry) => entry.isThisPage);
  const differing = match.differs.length > 0;

  return (
    <div class="sl-card" role="dialog" aria-labelledby={TITLE} tabIndex={-1}>
      <Bar
        position={position}
        handlers={handlers}
        onClose={onClose}
        isReported={context.agreement.reporting > 0}
      />
      <div class="sl-scroller">
        <div class="sl-body">
          <h2 class="sl-claim" id={TITLE} lang={context.language} dir="auto">
            {context.claim.statement}
          </h2>
          <p class="sl-agreement">
            {say.agreementLine(context.agreement, disagreementOf(context), ownReport !== undefined)}
          </p>
          {context.thisPage && (
            <p class="sl-note">
              {t('readingASource', { publisher: say.stated(context.thisPage.publisher) })}
            </p>
          )}
          {differing && (
            <PageDifference
              claim={context.claim}
              language={context.language}
              sentence={sentence}
              differs={match.differs}
            />
          )}
          <ReportList
            key={context.claim.id}
            context={context}
            pageDate={content.published}
            onCopy={async (text) => announce((await copy(text)) ? t('copied') : t('notCopied'))}
          />
          {context.silent.length > 0 && (
            <p class="sl-note sl-silent">{say.silent(context.silent.map((source) => source.publisher))}</p>
          )}
          <CiteAll
            context={context}
            onCopy={async (text) => announce(t((await copy(text)) ? 'copied' : 'notCopied'))}
          />
          <PackNotes packs={context.packs} />
          <WhyMatch key={match.claim} match={match} />
          <div class="sl-foot">
            {handlers.openPanel && (
              <button type="button" class="sl-button" onClick={() => handlers.openPanel?.()}>
                <Icon name="panel" />
                {t('openInPanel')}
              </button>
            )}
            {handlers.notThisClaim && (
              <NotThisClaim
                key={`${match.claim} ${sentence}`}
                isDismissed={content.isDismissed ?? false}
                onChange={(isNot) => handlers.notThisClaim?.(isNot) ?? Promise.resolve(false)}
                announce={announce}
              />
            )}
          </div>
        </div>
      </div>
      <p class="sl-unseen" role="status">
        {announcement}
      </p>
    </div>
  );
}

/**
 * What the polite live region says: the outcome of a copy, that a press was not taken, and the claim when the card has gone on to another. A
 * message that repeats gets a no-break space at its end, or it would not be spoken again.
 */
function useAnnouncement(content: PopoverContent, refused: number) {
  const [{ text, after }, setLatest] = useState({ text: '', after: 0 });
  const announce = (message: string): void =>
    setLatest((before) => ({
      text: before.text === message ? `${message}\u00A0` : message,
      after: refused,
    }));
  const shown = useRef(content);
  useEffect(() => {
    if (shown.current === content) return;
    shown.current = content;
    const { index, total } = content.position;
    announce(`${t('position', { index: index + 1, total })}: ${content.context.claim.statement}`);
  }, [content]);
  const announcement = refused > after ? `${t('pressAgain')}${refused % 2 ? '' : '\u00A0'}` : text;
  return { announcement, announce };
}
