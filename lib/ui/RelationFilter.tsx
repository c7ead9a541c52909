import type { Relation } from '../claims/types.ts';
import { number } from '../i18n/formats.ts';
import { t } from '../i18n/messages.ts';
import { Icon } from './Icon.tsx';
import * as say from './wording.ts';

interface RelationFilterProps {
  counts: { relation: Relation; count: number }[];
  all: number;
  /** Null: all are shown. */
  chosen: Relation | null;
  onChoose(relation: Relation | null): void;
}

/** Chips of which one is chosen: radio buttons, so that the arrow keys go through them. */
export function RelationFilter({ counts, all, chosen, onChoose }: RelationFilterProps) {
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
        {name} <span class="count">{number(count)}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="filter">
      <legend class="sl-unseen">{t('filterLabel')}</legend>
      {chip(null, t('everything'), all)}
      {counts.map(({ relation, count }) => chip(relation, say.filterName(relation), count))}
    </fieldset>
  );
}
