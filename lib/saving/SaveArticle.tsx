import { useEffect, useRef } from 'preact/hooks';
import { articleAddress, articlesAddress } from '../articles/address.ts';
import { t } from '../i18n/messages.ts';
import { Icon } from '../ui/Icon.tsx';
import type { SaveState, Wish } from './flow.ts';
import { Preview } from './Preview.tsx';
import * as say from './wording.ts';

export interface SaveArticleProps {
  state: Exclude<SaveState, { kind: 'closed' }>;
  /** Tags that articles have, to choose from. */
  knownTags: readonly string[];
  onSave(wish: Wish): void;
  onClose(): void;
}

/** The article of the page, from being looked for to being saved. The focus goes along. */
export function SaveArticle({ state, knownTags, onSave, onClose }: SaveArticleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [state.kind]);
  return (
    <section
      class="saving"
      aria-labelledby="saving-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id="saving-heading" ref={heading} tabIndex={-1}>
          {state.kind === 'saved' ? say.saved(state.as) : t('savingHeading')}
        </h2>
        <button type="button" class="sl-button" onClick={onClose} aria-label={t('close')}>
          <Icon name="close" />
        </button>
      </header>
      <p class={state.kind === 'looking' ? 'detail' : 'sl-unseen'} role="status">
        {state.kind === 'looking' ? t('savingLooking') : ''}
      </p>
      {state.kind === 'refused' && <p role="alert">{say.refused(state.reason)}</p>}
      {state.kind === 'found' && (
        <Preview
          draft={state.draft}
          problem={state.problem}
          isSaving={state.isSaving}
          knownTags={knownTags}
          onSave={onSave}
          onClose={onClose}
        />
      )}
      {state.kind === 'saved' && (
        <>
          <p dir="auto">{state.title}</p>
          <p class="detail">{t('savingStaysHere')}</p>
          <p class="saving-actions">
            <a class="sl-link" href={articleAddress(state.id)} target="_blank" rel="noopener noreferrer">
              {t('savingOpenArticle')}
            </a>
            <a class="sl-link" href={articlesAddress()} target="_blank" rel="noopener noreferrer">
              {t('savedArticles')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
