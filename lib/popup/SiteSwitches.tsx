import { t } from '../i18n/messages.ts';
import type { SiteAccess } from '../sites/access.ts';
import { Switch } from '../ui/Switch.tsx';

interface SiteSwitchesProps {
  access: SiteAccess;
  /** Called within the click itself: the browser grants leave only there. */
  onSite(on: boolean): void;
  onAllSites(on: boolean): void;
}

/** The two switches for reading without being asked. Buttons, because only a click counts as the reader's own act in every browser. */
export function SiteSwitches({ access, onSite, onAllSites }: SiteSwitchesProps) {
  return (
    <section class="sites" aria-label={t('sitesHeading')}>
      {access.host !== null && (
        <Switch label={t('alwaysRead', { host: access.host })} on={access.site} onToggle={onSite} />
      )}
      <Switch label={t('alwaysReadAll')} on={access.all} onToggle={onAllSites} />
    </section>
  );
}
