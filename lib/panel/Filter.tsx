import type { Relation } from '../claims/types.ts';
import { Icon } from '../ui/Icon.tsx';
import * as say from '../ui/wording.ts';
import * as sayHere from './wording.ts';

interface FilterProps {
  counts: { relation: Relation; count: number }[];
  all: number;
  /** Null: all are shown. */
  chosen: Relation | null;
  onChoose(relation: Relation | null): void;
}

/** Chips of which one is chosen: radio buttons, so that the arrow keys go through them. */
export function Filter({ counts, all, chosen, onChoose }: FilterProps) {
  const chip = (relation: Relation | null, name: string, count: number) => (
    <label class="filter-chip" key={name}>
      <input
        type="radio"
        name="relation"
        class="sl-unseen"
        checked={chosen === relation}
        onChange={() => onChoose(relation)}
      />
      <span>
        {relation && <Icon name={relation} />}
        {name} <span class="count">{say.number(count)}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="filter">
      <legend class="sl-unseen">{sayHere.filterLabel()}</legend>
      {chip(null, sayHere.everything(), all)}
      {counts.map(({ relation, count }) => chip(relation, sayHere.filterName(relation), count))}
    </fieldset>
  );
}
