import { t } from '../../i18n/messages.ts';
import type { FileFault } from '../../packs/file/fault.ts';
import type { InstalledPack } from '../../packs/store/database.ts';
import { faultText } from '../../ui/fault-wording.ts';
import * as say from '../wording.ts';
import type { BroughtFile } from './intake.ts';
import { PreviewCard } from './PreviewCard.tsx';

interface BroughtFilesProps {
  files: readonly BroughtFile[];
  installed: readonly InstalledPack[];
  today: string;
  onInstall(id: number): void;
  onDrop(id: number): void;
}

/** Files that were brought, each as far as it is. */
export function BroughtFiles({ files, installed, today, onInstall, onDrop }: BroughtFilesProps) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id} class="card" data-state={file.state.kind}>
          <h3 dir="auto">{file.name}</h3>
          <State
            file={file}
            installed={installed}
            today={today}
            onInstall={() => onInstall(file.id)}
            onDrop={() => onDrop(file.id)}
          />
        </li>
      ))}
    </ul>
  );
}

interface StateProps {
  file: BroughtFile;
  installed: readonly InstalledPack[];
  today: string;
  onInstall(): void;
  onDrop(): void;
}

function State({ file: { state, name }, installed, today, onInstall, onDrop }: StateProps) {
  const end = (label: string) => (
    <p class="actions">
      <button type="button" class="secondary" onClick={onDrop}>
        {label}
        <span class="sl-unseen">: {name}</span>
      </button>
    </p>
  );
  switch (state.kind) {
    case 'waiting':
      return (
        <>
          <p class="quiet">{t('optionsWaiting')}</p>
          {end(t('optionsCancel'))}
        </>
      );
    case 'working': {
      const text = say.progress(state.stage, state.done, state.total);
      const known = Number.isNaN(state.total) ? {} : { value: state.done, max: state.total };
      return (
        <>
          <p>{text}</p>
          <progress aria-label={`${name}: ${say.progress(state.stage, 0, 0)}`} {...known} />
          {end(t('optionsCancel'))}
        </>
      );
    }
    case 'opened': {
      const { identifier } = state.preview.manifest;
      const replaced = installed.find(({ id }) => id === identifier)?.manifest.version ?? null;
      return (
        <PreviewCard
          preview={state.preview}
          replaced={replaced}
          today={today}
          onInstall={onInstall}
          onLeave={onDrop}
        />
      );
    }
    case 'refused':
      return (
        <>
          <p role="alert">
            {t('optionsRefused')}. {t('optionsNothingChanged')}
          </p>
          <ul class="lines problems">
            {state.problems.map(({ text, fault }) => (
              <li key={text} dir="auto">
                {fault && faultText(fault)}
                {isForMakers(fault) && <p lang="en">{text}</p>}
              </li>
            ))}
          </ul>
          {end(t('close'))}
        </>
      );
    case 'failed':
      return (
        <>
          <p role="alert">{say.failed(state.reason)}</p>
          {end(t('close'))}
        </>
      );
    case 'installed':
      return (
        <>
          <p role="status">{t('optionsInstalled', { name: state.name })}</p>
          {end(t('close'))}
        </>
      );
  }
}

/** What names a place in a file and what was expected there is for whoever makes files, and is in English. */
const isForMakers = (fault: FileFault | undefined): boolean => !fault || fault.kind === 'not-json';
