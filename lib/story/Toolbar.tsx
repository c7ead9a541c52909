import type { Relation } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { RelationFilter } from '../ui/RelationFilter.tsx';
import type { Across, Column } from './matrix.ts';
import type { Order, Selection } from './rows.ts';
import * as say from './wording.ts';

export type Format = 'svg' | 'png' | 'csv';

interface ToolbarProps {
  counts: { relation: Relation; count: number }[];
  all: number;
  columns: Column[];
  across: Across;
  selection: Selection;
  onAcross(across: Across): void;
  onSelection(selection: Selection): void;
  onSave(format: Format): void;
  onPrint(): void;
}

const ORDERS = ['reported', 'disagreement', 'story', 'words'] as const;

/** What is shown of the matrix, in which order, and the ways to take it along. */
export function Toolbar({
  counts,
  all,
  columns,
  across,
  selection,
  onAcross,
  onSelection,
  onSave,
  onPrint,
}: ToolbarProps) {
  const { order, relation, words } = selection;
  const sorted = order.by === 'column' ? columns.find(({ id }) => id === order.column) : undefined;
  const act = (name: string, icon: IconName, onClick: () => void) => (
    <button type="button" class="sl-button action" onClick={onClick}>
      <Icon name={icon} />
      {name}
    </button>
  );
  return (
    <div class="toolbar">
      <RelationFilter
        counts={counts}
        all={all}
        chosen={relation}
        onChoose={(chosen) => onSelection({ ...selection, relation: chosen })}
      />
      <div class="fields">
        <label>
          <span>{t('storyWords')}</span>
          <input
            type="search"
            value={words}
            onInput={({ currentTarget }) => onSelection({ ...selection, words: currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('storyOrder')}</span>
          <select
            value={order.by}
            onChange={({ currentTarget }) =>
              onSelection({ ...selection, order: orderNamed(currentTarget.value) })
            }
          >
            {ORDERS.map((by) => (
              <option key={by} value={by}>
                {say.orderName(by)}
              </option>
            ))}
            {sorted && (
              <option value="column">{t('storyOrderColumn', { column: say.columnName(sorted) })}</option>
            )}
          </select>
        </label>
        <label>
          <span>{t('storyAcross')}</span>
          <select
            value={across}
            onChange={({ currentTarget }) =>
              onAcross(currentTarget.value === 'origins' ? 'origins' : 'sources')
            }
          >
            <option value="sources">{say.acrossName('sources')}</option>
            <option value="origins">{say.acrossName('origins')}</option>
          </select>
        </label>
      </div>
      <div class="actions">
        {act(t('storySaveSvg'), 'save', () => onSave('svg'))}
        {act(t('storySavePng'), 'save', () => onSave('png'))}
        {act(t('storySaveCsv'), 'save', () => onSave('csv'))}
        {act(t('storyPrint'), 'print', onPrint)}
      </div>
    </div>
  );
}

const orderNamed = (value: string): Order => ({ by: ORDERS.find((one) => one === value) ?? 'reported' });
