import { t } from '../../i18n/messages.ts';
import type { Brought } from '../bring.ts';
import * as say from '../wording.ts';
import type { LibraryViewProps } from './LibraryView.tsx';

/** Files and folders to bring, and what became of those that were. */
export function BringFiles({ brought, onFiles }: Pick<LibraryViewProps, 'brought' | 'onFiles'>) {
  return (
    <section aria-labelledby="bring">
      <h2 id="bring">{t('articlesBring')}</h2>
      <p class="detail" id="bring-accepted">
        {t('articlesAccepted')}
      </p>
      <p class="choices">
        <Chooser label={t('articlesChooseFiles')} onFiles={onFiles} />
        <Chooser label={t('articlesChooseFolder')} onFiles={onFiles} isFolder />
      </p>
      <p class={brought === null ? 'sl-unseen' : 'outcome'} role="status">
        {brought === null ? '' : brought.isDone ? say.broughtAll(brought.files) : say.bringing(brought)}
      </p>
      {brought?.isDone && (
        <>
          <Told files={brought.files.filter(say.isRefused)} label={t('articlesNotKept')} />
          <Told files={brought.files.filter(say.isInPart)} />
        </>
      )}
    </section>
  );
}

/** Files that there is something to say of. */
function Told({ files, label }: { files: readonly Brought[]; label?: string }) {
  if (files.length === 0) return null;
  return (
    <ul class="lines" aria-label={label}>
      {files.map((file) => (
        <li key={file.name}>
          <span dir="auto">{file.name}</span>: {say.broughtAs(file.as)}
        </li>
      ))}
    </ul>
  );
}

interface ChooserProps {
  label: string;
  isFolder?: boolean;
  onFiles(files: File[]): void;
}

function Chooser({ label, isFolder = false, onFiles }: ChooserProps) {
  return (
    <label class="choose">
      <span>{label}</span>
      <input
        type="file"
        multiple
        {...(isFolder
          ? { webkitdirectory: true }
          : { accept: '.html,.htm,.xhtml,.txt,.text,.md,.json,text/html,text/plain' })}
        aria-describedby="bring-accepted"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file can be chosen once more.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
