import { useEffect, useRef, useState } from 'preact/hooks';
import { disagreementOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';
import { Bar } from './Bar.tsx';
import { PageDifference } from './PageDifference.tsx';
import { ReportItem } from './ReportItem.tsx';
import type { PopoverContent, PopoverHandlers } from './types.ts';
import { WhyMatch } from './WhyMatch.tsx';

export interface PopoverProps {
  content: PopoverContent;
  handlers: PopoverHandlers;
  onClose(): void;
  /** Copies a text; answers whether it is on the clipboard now. */
  copy(text: string): Promise<boolean>;
}

const TITLE = 'sl-title';

/** The card: drawing only, from what it is given. */
export function Popover({ content, handlers, onClose, copy }: PopoverProps) {
  const { context, match, sentence, position } = content;
  const { announcement, announce } = useAnnouncement(content);
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
          <h2 class="sl-claim" id={TITLE}>
            {context.claim.statement}
          </h2>
          <p class="sl-agreement">
            {say.agreementLine(context.agreement, disagreementOf(context), ownReport !== undefined)}
          </p>
          {context.thisPage && <p class="sl-note">{say.readingASource(context.thisPage.publisher)}</p>}
          {differing && <PageDifference claim={context.claim} sentence={sentence} differs={match.differs} />}
          {context.reports.length > 0 && (
            <ul class="sl-reports">
              {context.reports.map((entry) => (
                <ReportItem
                  key={`${entry.source.id} ${entry.report.paragraph} ${entry.report.quotation?.exact ?? entry.report.summary}`}
                  entry={entry}
                  details={context.claim.details}
                  onCopy={async (text) => announce((await copy(text)) ? say.copied() : say.notCopied())}
                />
              ))}
            </ul>
          )}
          {context.silent.length > 0 && (
            <p class="sl-note sl-silent">{say.silent(context.silent.map((source) => source.publisher))}</p>
          )}
          <WhyMatch key={match.claim} match={match} />
          {handlers.notThisClaim && (
            <button type="button" class="sl-button sl-not-this" onClick={() => handlers.notThisClaim?.()}>
              {say.notThisClaim()}
            </button>
          )}
        </div>
      </div>
      <p class="sl-unseen" role="status">
        {announcement}
      </p>
    </div>
  );
}

/**
 * What the polite live region says: the outcome of a copy, and the claim when the card has gone on to another. A message that repeats
 * gets a no-break space at its end, or it would not be spoken again.
 */
function useAnnouncement(content: PopoverContent) {
  const [announcement, setAnnouncement] = useState('');
  const announce = (message: string): void =>
    setAnnouncement((before) => (before === message ? `${message}\u00A0` : message));
  const shown = useRef(content);
  useEffect(() => {
    if (shown.current === content) return;
    shown.current = content;
    const { index, total } = content.position;
    announce(`${say.position(index, total)}: ${content.context.claim.statement}`);
  }, [content]);
  return { announcement, announce };
}
