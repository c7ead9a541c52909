import type { ClaimContext } from '../claims/context.ts';
import { Icon } from '../ui/Icon.tsx';
import { disagreementOf } from '../ui/topics.ts';
import * as say from '../ui/wording.ts';

/** For the line beside the chip, which then says nothing of it. */
export const NONE = { differing: 0, topics: [], opposite: 0 };

/** How many other sources say it otherwise, as a chip; nothing where none does. */
export function Disagreement({ context }: { context: ClaimContext }) {
  const than = disagreementOf(context);
  const words = say.disagreement(than);
  if (words === '') return null;
  const relation = than.differing > 0 ? 'differs' : 'contradicts';
  return (
    <span class="sl-chip" data-relation={relation}>
      <Icon name={relation} />
      {words}
    </span>
  );
}
