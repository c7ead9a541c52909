import { number } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import { tagCounts } from '../tags.ts';
import type { SourceRow } from '../types.ts';

interface TagFilterProps {
  rows: readonly SourceRow[];
  /** Null: all are shown. */
  chosen: string | null;
  onChoose(tag: string | null): void;
}

/** The tags there are, of which one is chosen: radio buttons, so that the arrow keys go through them. */
export function TagFilter({ rows, chosen, onChoose }: TagFilterProps) {
  const counts = tagCounts(rows);
  if (counts.length === 0) return null;
  const chip = (tag: string | null, name: string, count: number) => (
    <label class="filter-chip" key={tag ?? ''}>
      <input
        type="radio"
        name="tag"
        class="sl-unseen"
        checked={chosen === tag}
        onChange={() => onChoose(tag)}
      />
      <span dir="auto">
        {name} <span class="count">{number(count)}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="filter">
      <legend class="sl-unseen">{t('articlesByTag')}</legend>
      {chip(null, t('everything'), rows.length)}
      {counts.map(([tag, count]) => chip(tag, tag, count))}
    </fieldset>
  );
}
