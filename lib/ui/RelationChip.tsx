import type { Relation } from '../claims/types.ts';
import { Icon } from './Icon.tsx';
import type { Topic } from './topics.ts';
import * as say from './wording.ts';

/** How a source stands to a claim: an icon and a word, tinted; the tint says nothing that the word does not. */
export function RelationChip({ relation, topics = [] }: { relation: Relation; topics?: Topic[] }) {
  return (
    <span class="sl-chip" data-relation={relation}>
      <Icon name={relation} />
      {say.relation(relation, topics)}
    </span>
  );
}
