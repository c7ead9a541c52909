import { useId } from 'preact/hooks';
import { tagsIn, typedTags } from '../articles/tags.ts';
import { Changes } from '../articles/view/Changes.tsx';
import { languageName } from '../i18n/formats.ts';
import { t } from '../i18n/messages.ts';
import { dateText } from '../ui/dates.ts';
import type { Draft, SaveState, Wish } from './flow.ts';
import * as say from './wording.ts';

interface PreviewProps {
  draft: Draft;
  problem: Extract<SaveState, { kind: 'found' }>['problem'];
  isSaving: boolean;
  knownTags: readonly string[];
  onSave(wish: Wish): void;
  onClose(): void;
}

/** Paragraphs of the text that are shown: enough to see that it is the article. */
const SHOWN = 3;

/** What was found, before anything of it is kept: the reader may set title, publisher and tags. */
export function Preview({ draft, problem, isSaving, knownTags, onSave, onClose }: PreviewProps) {
  const { found, words, origin, standing } = draft;
  const id = useId();
  const isUnchanged = standing.kind === 'unchanged';
  const tags = standing.kind === 'new' ? [] : standing.row.tags;
  const facts = [
    ...(found.author === null ? [] : [found.author]),
    found.published === null ? t('dateNotKnown') : dateText(found.published),
    ...(found.language === 'und' ? [] : [languageName(found.language)]),
    t('articleLength', { paragraphs: found.paragraphs.length, words }),
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const text = (name: string): string => String(given.get(name) ?? '').trim();
        onSave({
          title: text('title'),
          publisher: text('publisher'),
          origin: text('origin'),
          tags: tagsIn(text('tags')),
        });
      }}
    >
      {found.gap !== null && <p class="notice">{say.gap(found.gap, words)}</p>}
      {standing.kind !== 'new' && (
        <p class="notice">{say.standing(standing.kind, dateText(standing.saved.slice(0, 10)))}</p>
      )}
      {problem !== null && <p role="alert">{say.problem(problem)}</p>}
      <label class="saving-field">
        <span>{t('savingTitle')}</span>
        <textarea
          class="sl-field"
          name="title"
          rows={2}
          required
          maxLength={500}
          dir="auto"
          value={found.title}
        />
      </label>
      <label class="saving-field">
        <span>{t('savingPublisher')}</span>
        <input
          class="sl-field"
          name="publisher"
          required
          maxLength={500}
          dir="auto"
          value={found.publisher}
        />
      </label>
      <label class="saving-field">
        <span>{t('savingOrigin')}</span>
        <input
          class="sl-field"
          name="origin"
          maxLength={500}
          dir="auto"
          value={origin ?? ''}
          placeholder={t('savingOriginOwn')}
        />
      </label>
      <label class="saving-field">
        <span>{t('savingTags')}</span>
        <input
          class="sl-field"
          name="tags"
          value={typedTags(tags)}
          list={`${id}-tags`}
          autoComplete="off"
          dir="auto"
        />
        <datalist id={`${id}-tags`}>
          {knownTags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </label>
      <p class="detail" dir="auto">
        {facts.join(' · ')}
      </p>
      {found.address !== null && (
        <p class="detail saving-address" dir="ltr">
          {found.address.replace(/^https?:\/\/(www\.)?/, '')}
        </p>
      )}
      {standing.kind === 'changed' ? (
        <details open>
          <summary>{t('articleWhatChanged')}</summary>
          <Changes changes={standing.changes} language={found.language} />
        </details>
      ) : (
        <div class="saving-start" lang={found.language} dir="auto">
          {found.paragraphs.slice(0, SHOWN).map((text, at) => (
            <p key={at}>{text}</p>
          ))}
        </div>
      )}
      <p class="detail">{t('savingStaysHere')}</p>
      <p class="saving-actions">
        <button type="submit" class="sl-primary" disabled={isSaving}>
          {say.saveAs(standing.kind)}
        </button>
        <button type="button" class="sl-button" onClick={onClose}>
          {isUnchanged ? t('close') : t('savingLeave')}
        </button>
      </p>
    </form>
  );
}
