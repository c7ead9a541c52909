import type { Relation } from '../claims/types.ts';
import { Icon } from './Icon.tsx';
import type { Topic } from './topics.ts';
import * as say from './wording.ts';

interface RelationChipProps {
  relation: Relation;
  topics?: Topic[];
  /** It is the page that stands so to the claim, and not a source. */
  isPage?: boolean;
}

/** How a source or the page stands to a claim: an icon and a word, tinted; the tint says nothing that the word does not. */
export function RelationChip({ relation, topics = [], isPage = false }: RelationChipProps) {
  return (
    <span class="sl-chip" data-relation={relation}>
      <Icon name={relation} />
      {isPage ? say.pageDiffers(topics) : say.relation(relation, topics)}
    </span>
  );
}
