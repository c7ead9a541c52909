/** What the panel says in more than one way. See lib/ui/wording.ts. */
import { listOf } from '../i18n/formats.ts';
import { t } from '../i18n/messages.ts';
import type { Coverage } from './coverage.ts';

/** `38 sentences read, 9 with other reporting, 3 of them differ`. */
export const coverage = ({ read, reported, differing }: Coverage): string =>
  reported === 1 && differing === 1
    ? t('panelCoverageOneDiffers', { read })
    : t('panelCoverage', { read, reported, differing });

/** `2 claims and 1 source found`; while packs are still being read it says so. */
export function searchOutcome(query: string, claims: number, sources: number, isReading: boolean): string {
  const found = claims + sources > 0 ? searchFound(claims, sources) : null;
  if (isReading) return found === null ? t('searchReading') : `${found}. ${t('searchReading')}`;
  return found ?? t('panelNothingFound', { query });
}

/** `2 claims and 1 source found`. */
function searchFound(claims: number, sources: number): string {
  const counts = [
    ...(claims > 0 ? [t('countClaims', { n: claims })] : []),
    ...(sources > 0 ? [t('countSources', { n: sources })] : []),
  ];
  return t('found', { counts: listOf(counts) });
}
