import { useState } from 'preact/hooks';
import { t } from '../i18n/messages.ts';
import { hostOf, type SiteChoice } from '../sites/choice.ts';
import { SiteList } from './SiteList.tsx';

interface SiteQuestionProps {
  /** The choice that stands. */
  choice: SiteChoice;
  /** The list to start from. */
  sites: readonly string[];
  /** The keys that read a page. */
  shortcut: string | null;
  /** Called within the click itself: the browser asks only there. Answers what to tell the reader. */
  onChoose(choice: SiteChoice): Promise<string>;
}

/** The one question of the welcome page. What reads least is the default. */
export function SiteQuestion({ choice, sites, shortcut, onChoose }: SiteQuestionProps) {
  const [kind, setKind] = useState(choice.kind);
  const given = choice.kind === 'sites' ? choice.hosts : [];
  const [hosts, setHosts] = useState([...new Set([...sites, ...given])].sort());
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set(given.length > 0 ? given : sites));
  const [outcome, setOutcome] = useState('');
  const chosen: SiteChoice = kind === 'sites' ? { kind, hosts: [...wanted] } : { kind };

  const add = (typed: string): boolean => {
    const host = hostOf(typed);
    if (host === null) return false;
    setHosts([...new Set([...hosts, host])].sort());
    setWanted(new Set([...wanted, host]));
    return true;
  };
  const option = (value: SiteChoice['kind'], name: string, text: string) => (
    <label class="option">
      <input
        type="radio"
        name="sites"
        value={value}
        checked={kind === value}
        onChange={() => {
          setKind(value);
          setOutcome('');
        }}
      />
      <span>
        <span class="option-name">{name}</span>
        <span class="detail">{text}</span>
      </span>
    </label>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onChoose(chosen).then(setOutcome);
      }}
    >
      <fieldset class="options">
        <legend class="sl-unseen">{t('welcomeQuestion')}</legend>
        {option(
          'click',
          t('welcomeClick'),
          shortcut === null ? t('welcomeClickText') : t('welcomeClickTextKeys', { keys: shortcut }),
        )}
        {option('sites', t('welcomeSites'), t('welcomeSitesText', { n: wanted.size }))}
        {kind === 'sites' && <SiteList hosts={hosts} wanted={wanted} onWanted={setWanted} onAdd={add} />}
        {option('all', t('welcomeAll'), t('welcomeAllText'))}
      </fieldset>
      <div class="confirm">
        <button type="submit" class="primary" disabled={kind === 'sites' && wanted.size === 0}>
          {t('welcomeConfirm')}
        </button>
        <p role="status">{outcome}</p>
      </div>
    </form>
  );
}
