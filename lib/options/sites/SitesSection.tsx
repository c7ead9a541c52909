import { t } from '../../i18n/messages.ts';
import { Switch } from '../../ui/Switch.tsx';
import { AddSite } from './AddSite.tsx';

export interface SitesSectionProps {
  /** Leave for all sites stands. */
  all: boolean;
  /** Hosts without `www.`, in order. */
  allowed: readonly string[];
  off: readonly string[];
  /** What became of the last thing asked for; empty while there is nothing to tell. */
  outcome: string;
  /** This and the next are called within the click itself: the browser asks only there. */
  onAll(on: boolean): void;
  onAllow(host: string): void;
  onTakeBack(host: string): void;
  onOff(host: string, isOff: boolean): void;
}

/** Which sites are read by themselves, and which never. */
export function SitesSection(props: SitesSectionProps) {
  const { all, allowed, off, outcome } = props;
  return (
    <>
      <p>{t('optionsSitesIntro')}</p>
      <Switch label={t('optionsSitesAll')} on={all} onToggle={props.onAll} />
      <p class={outcome === '' ? 'sl-unseen' : 'notice'} role="status">
        {outcome}
      </p>
      <h3 id="sites-allowed">{t('optionsSitesAllowed')}</h3>
      {allowed.length === 0 && (
        <p class="quiet">{all ? t('optionsSitesAllAllowed') : t('optionsSitesNoneAllowed')}</p>
      )}
      <Hosts hosts={allowed} labelledBy="sites-allowed" onRemove={props.onTakeBack} />
      <AddSite label={t('optionsSiteToAllow')} button={t('optionsAllow')} onAdd={props.onAllow} />
      <h3 id="sites-off">{t('optionsSitesOff')}</h3>
      {off.length === 0 && <p class="quiet">{t('optionsSitesNoneOff')}</p>}
      <Hosts hosts={off} labelledBy="sites-off" onRemove={(host) => props.onOff(host, false)} />
      <AddSite
        label={t('optionsSiteToLeave')}
        button={t('optionsNeverRead')}
        onAdd={(host) => props.onOff(host, true)}
      />
    </>
  );
}

function Hosts({
  hosts,
  labelledBy,
  onRemove,
}: {
  hosts: readonly string[];
  labelledBy: string;
  onRemove(host: string): void;
}) {
  if (hosts.length === 0) return null;
  return (
    <ul class="hosts" aria-labelledby={labelledBy}>
      {hosts.map((host) => (
        <li key={host} class="host">
          <span>{host}</span>
          <button type="button" class="secondary" onClick={() => onRemove(host)}>
            {t('optionsYesRemove')}
            <span class="sl-unseen"> {host}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
