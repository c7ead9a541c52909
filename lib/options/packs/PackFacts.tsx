import type { PackManifest } from '../../packs/format/schema.ts';
import { dateText } from '../../ui/dates.ts';
import * as say from '../wording.ts';

/** What a pack says of itself. Its texts are others' and may be of any direction. */
export function PackFacts({ manifest, today }: { manifest: PackManifest; today: string }) {
  const facts: [name: string, value: string][] = [
    [say.holds(), say.counts(manifest.counts)],
    [say.licence(), manifest.sdLicense ?? say.notSaid()],
    [say.publisher(), manifest.sdPublisher ?? say.notSaid()],
    [say.version(), manifest.version],
    [say.made(), dateText(manifest.sdDatePublished)],
    ...(manifest.expires === undefined
      ? []
      : [[say.expires(), dateText(manifest.expires)] as [string, string]]),
    [say.language(), languageName(manifest.inLanguage)],
  ];
  return (
    <>
      {manifest.description !== undefined && <p dir="auto">{manifest.description}</p>}
      {manifest.expires !== undefined && manifest.expires < today && (
        <p class="notice">{say.expired(manifest.expires)}</p>
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

function languageName(tag: string): string {
  if (tag === 'und') return say.unknownLanguage();
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
