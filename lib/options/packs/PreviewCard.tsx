import { t } from '../../i18n/messages.ts';
import { NOTES, REASONS, type Tally } from '../../packs/import/found.ts';
import type { PackPreview } from '../../packs/work/protocol.ts';
import * as say from '../wording.ts';
import { PackFacts } from './PackFacts.tsx';

interface PreviewCardProps {
  preview: PackPreview;
  /** The version that is installed and would be replaced. */
  replaced: string | null;
  today: string;
  onInstall(): void;
  onLeave(): void;
}

/** What is inside a file, before any of it is installed. */
export function PreviewCard({ preview, replaced, today, onInstall, onLeave }: PreviewCardProps) {
  const { manifest, tally, claims, publishers, others, kind } = preview;
  return (
    <>
      <p class="quiet">{say.kind(kind)}</p>
      <h4 dir="auto">{manifest.name}</h4>
      <PackFacts manifest={manifest} today={today} />
      {tally && <TallyLines tally={tally} />}
      <h5>{t('optionsSomeClaims')}</h5>
      <ul class="lines">
        {claims.map((claim) => (
          <li key={claim} dir="auto">
            {claim}
          </li>
        ))}
      </ul>
      <h5>{t('optionsPublishers')}</h5>
      <ul class="lines">
        {publishers.map(({ name, sources }) => (
          <li key={name}>
            <bdi>{name}</bdi> · {t('countSources', { n: sources })}
          </li>
        ))}
        {others > 0 && <li>{t('optionsOtherPublishers', { n: others })}</li>}
      </ul>
      {replaced !== null && <p class="notice">{t('optionsReplaces', { version: replaced })}</p>}
      <p class="actions">
        <button type="button" class="primary" onClick={onInstall}>
          {t('optionsInstall')}
        </button>
        <button type="button" class="secondary" onClick={onLeave}>
          {t('optionsLeave')}
        </button>
      </p>
    </>
  );
}

function TallyLines({ tally: { items, kept, leftOut, notes } }: { tally: Tally }) {
  const reasons = REASONS.filter((reason) => leftOut[reason]);
  const noted = NOTES.filter((note) => notes[note]);
  return (
    <>
      <p class="tally">{t('optionsTally', { items, kept, left: items - kept })}</p>
      {reasons.length > 0 && (
        <details open>
          <summary>{t('optionsLeftOut')}</summary>
          <ul class="lines">
            {reasons.map((reason) => (
              <li key={reason}>{say.reason(reason, leftOut[reason] ?? 0)}</li>
            ))}
          </ul>
        </details>
      )}
      {noted.length > 0 && (
        <details>
          <summary>{t('optionsDropped')}</summary>
          <ul class="lines">
            {noted.map((note) => (
              <li key={note}>{say.note(note, notes[note] ?? 0)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
