import { number } from '../../i18n/formats.ts';
import { t } from '../../i18n/messages.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { Standing } from './rows.ts';

/** What a reader looks for first stands first. */
export const PARTS = [
  ['differs', 'compareDiffers'],
  ['same', 'compareSame'],
  ['only', 'compareOnly'],
] as const;

interface CompareToolsProps {
  counts: Record<Standing, number>;
  /** Null: all are shown. */
  filter: Standing | null;
  /** Place of the current row among those shown, from 0; below 0 for none. */
  at: number;
  of: number;
  onFilter(standing: Standing | null): void;
  onStep(by: 1 | -1): void;
  onPrint(): void;
}

/** Which rows are shown, and the way from one to the next. */
export function CompareTools({ counts, filter, at, of, onFilter, onStep, onPrint }: CompareToolsProps) {
  const chip = (standing: Standing | null, name: string, count: number) => (
    <label class="filter-chip" key={standing ?? 'all'}>
      <input
        type="radio"
        name="standing"
        class="sl-unseen"
        checked={filter === standing}
        onChange={() => onFilter(standing)}
      />
      <span>
        {name} <span class="count">{number(count)}</span>
      </span>
    </label>
  );
  return (
    <div class="compare-tools">
      <fieldset class="filter">
        <legend class="sl-unseen">{t('compareFilter')}</legend>
        {chip(null, t('compareAll'), counts.same + counts.differs + counts.only)}
        {PARTS.map(([standing, key]) => chip(standing, t(key), counts[standing]))}
      </fieldset>
      <p class="steps">
        <button type="button" class="sl-button" onClick={() => onStep(-1)} disabled={at === 0}>
          <Icon name="previous" />
          <span class="sl-unseen">{t('comparePrevious')}</span>
        </button>
        <span class="count" role="status">
          {at < 0 ? number(of) : t('comparePosition', { at: at + 1, of })}
        </span>
        <button type="button" class="sl-button" onClick={() => onStep(1)} disabled={at === of - 1}>
          <Icon name="next" />
          <span class="sl-unseen">{t('compareNext')}</span>
        </button>
        <button type="button" class="sl-button" onClick={onPrint}>
          <Icon name="print" />
          {t('comparePrint')}
        </button>
      </p>
    </div>
  );
}
