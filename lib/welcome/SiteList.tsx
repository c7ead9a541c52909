import { useState } from 'preact/hooks';
import { t } from '../i18n/messages.ts';

interface SiteListProps {
  hosts: readonly string[];
  wanted: ReadonlySet<string>;
  onWanted(wanted: ReadonlySet<string>): void;
  /** Answers false where the words name no site. */
  onAdd(typed: string): boolean;
}

/** The sites to choose from, with a field for another. */
export function SiteList({ hosts, wanted, onWanted, onAdd }: SiteListProps) {
  const [typed, setTyped] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const toggle = (host: string): void => {
    const next = new Set(wanted);
    if (!next.delete(host)) next.add(host);
    onWanted(next);
  };
  const add = (): void => {
    const isTaken = onAdd(typed);
    setIsRefused(!isTaken);
    if (isTaken) setTyped('');
  };
  return (
    <fieldset class="sites">
      <legend class="sl-unseen">{t('welcomeSiteList')}</legend>
      <div class="site-tools">
        <button type="button" class="sl-button" onClick={() => onWanted(new Set(hosts))}>
          {t('welcomeEverySite')}
        </button>
        <button type="button" class="sl-button" onClick={() => onWanted(new Set())}>
          {t('welcomeNoSites')}
        </button>
      </div>
      <div class="site-grid">
        {hosts.map((host) => (
          <label key={host} class="site">
            <input type="checkbox" checked={wanted.has(host)} onChange={() => toggle(host)} />
            <span>{host}</span>
          </label>
        ))}
      </div>
      <div class="add">
        <label>
          <span class="detail">{t('welcomeAddSite')}</span>
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            value={typed}
            aria-invalid={isRefused}
            aria-describedby={isRefused ? 'no-site' : undefined}
            onInput={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setIsRefused(false);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              // Not the whole question: only this site.
              event.preventDefault();
              add();
            }}
          />
        </label>
        <button type="button" class="sl-button" onClick={add}>
          {t('welcomeAdd')}
        </button>
        {isRefused && (
          <p id="no-site" class="detail" role="alert">
            {t('welcomeNoSite')}
          </p>
        )}
      </div>
    </fieldset>
  );
}
