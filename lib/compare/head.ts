/** The head of a claim: the words of its statement that its polarity and its modality are told by ("invited", "will achieve"). */
import type { Detail } from '../claims/types.ts';
import type { Reading } from '../text/units.ts';

/** Keys of these words. @param statement as it was read */
export function headKeys({ text, tokens, units }: Reading, details: readonly Detail[]): string[] {
  const keys = details.flatMap((detail) => {
    if (detail.kind !== 'modality' && (detail.kind !== 'polarity' || detail.negated)) return [];
    const at = text.indexOf(detail.text);
    if (at < 0) return [];
    const end = at + detail.text.length;
    return units
      .filter((unit) => !unit.entity && tokens[unit.first]!.start >= at && tokens[unit.last]!.end <= end)
      .flatMap((unit) => unit.keys);
  });
  return [...new Set(keys)].sort();
}
