import { t } from '../i18n/messages.ts';
import type { Match } from '../match/types.ts';
import * as say from '../ui/wording.ts';

/** Why the sentence was taken for the claim, folded until asked for. */
export function WhyMatch({ match }: { match: Match }) {
  const reasons = match.why().map(say.reason);
  return (
    <details class="sl-why">
      <summary>{t('whyThisMatch')}</summary>
      <ul>
        {reasons.map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>{t('confidence', { share: Math.round(match.confidence * 100) })}</li>
      </ul>
    </details>
  );
}
