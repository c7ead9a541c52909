import { isExpired } from '../../claims/age.ts';
import { languageName } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import type { PackManifest } from '../../packs/format/schema.ts';
import { dateText } from '../../ui/dates.ts';
import * as say from '../wording.ts';

/** What a pack says of itself. Its texts are others' and may be of any direction. */
export function PackFacts({ manifest, today }: { manifest: PackManifest; today: string }) {
  const facts: [name: string, value: string][] = [
    [t('optionsHolds'), say.counts(manifest.counts)],
    [t('optionsLicence'), manifest.sdLicense ?? t('optionsNotSaid')],
    [t('optionsPublisher'), manifest.sdPublisher ?? t('optionsNotSaid')],
    [t('optionsVersion'), manifest.version],
    [t('optionsMade'), dateText(manifest.sdDatePublished)],
    ...(manifest.expires === undefined
      ? []
      : [[t('optionsExpires'), dateText(manifest.expires)] as [string, string]]),
    [
      t('optionsPackLanguage'),
      manifest.inLanguage === 'und' ? t('optionsNotSaid') : languageName(manifest.inLanguage),
    ],
  ];
  return (
    <>
      {manifest.description !== undefined && <p dir="auto">{manifest.description}</p>}
      {manifest.expires !== undefined && isExpired(manifest, today) && (
        <p class="notice">{t('optionsExpired', { day: dateText(manifest.expires) })}</p>
      )}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
