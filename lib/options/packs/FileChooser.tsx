import { useState } from 'preact/hooks';
import { t } from '../../i18n/messages.ts';

/** A button to choose files, on a place to drop them. */
export function FileChooser({ onFiles }: { onFiles(files: File[]): void }) {
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined): void => {
    if (list && list.length > 0) onFiles([...list]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for those with a mouse; the button beside it does the same
    <div
      class="drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label class="choose">
        <span>{t('optionsChoose')}</span>
        <input
          type="file"
          multiple
          accept=".json,.jsonld,.gz,.html,.htm,.xhtml,application/json,application/ld+json,application/gzip,text/html"
          aria-describedby="accepted-files"
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file can be chosen once more.
            event.currentTarget.value = '';
          }}
        />
      </label>{' '}
      <span class="quiet">{t('optionsDrop')}</span>
      <p class="quiet" id="accepted-files">
        {t('optionsAccepted')}
      </p>
    </div>
  );
}
