import { useRef } from 'preact/hooks';
import type { ClaimId } from '../claims/types.ts';
import { number } from '../i18n/formats.ts';
import { t } from '../i18n/messages.ts';
import { moveWithin } from './grid-keys.ts';
import { MatrixRows } from './MatrixRows.tsx';
import type { Cell, Column, Matrix as MatrixOfStory, Row } from './matrix.ts';
import type { Order } from './rows.ts';
import { signProperties } from './signs.ts';
import * as sayHere from './wording.ts';

interface MatrixProps {
  matrix: MatrixOfStory;
  rows: Row[];
  order: Order;
  /** The claim that the reader came for. */
  marked: ClaimId | null;
  onOrder(order: Order): void;
  onCell(row: Row, cell: Cell): void;
  onClaim(row: Row): void;
}

const SIGNS = signProperties();

/** Columns up to this number have room for their names; more stand upright. */
const WIDE = 8;

/**
 * Claims down, sources or origins across. One tab stop; the arrow keys go from mark to mark. A table to those who hear it; its rows are laid
 * out as grids, so that what is out of sight need not be laid out at all.
 */
export function Matrix({ matrix, rows, order, marked, onOrder, onCell, onClaim }: MatrixProps) {
  const table = useRef<HTMLTableElement>(null);
  const { columns, groups } = matrix;
  const hasGroups = groups.some(({ origin }) => origin !== '');
  return (
    <div class="matrix-frame" data-columns={columns.length > WIDE ? 'many' : 'few'}>
      <table
        class="matrix"
        ref={table}
        style={`--columns: ${columns.length}; ${SIGNS}`}
        onKeyDown={(event) => table.current && moveWithin(table.current, event)}
        onFocusIn={({ target }) =>
          table.current && target instanceof HTMLElement && keepStop(table.current, target)
        }
      >
        <caption class="sl-unseen">{t('storyMatrix')}</caption>
        <thead>
          {hasGroups && (
            <tr>
              <td />
              {groups.map((group) => (
                <th
                  key={group.origin}
                  scope="colgroup"
                  colSpan={group.columns.length}
                  class="group"
                  style={`grid-column: span ${group.columns.length}`}
                >
                  <span>
                    {sayHere.groupName(
                      group.origin,
                      group.columns.map(({ name }) => name),
                    )}
                  </span>
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col" class="claim-head">
              {t('storyClaims')}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <MatrixRows rows={rows} columns={columns} marked={marked} onCell={onCell} onClaim={onClaim} />
      </table>
    </div>
  );
}

function ColumnHead({
  column,
  order,
  onOrder,
}: {
  column: Column;
  order: Order;
  onOrder(order: Order): void;
}) {
  const isSorted = order.by === 'column' && order.column === column.id;
  const name = sayHere.columnName(column);
  return (
    <th scope="col" aria-sort={isSorted ? 'descending' : undefined} class="column-head">
      <button
        type="button"
        title={t('storySortBy', { column: name })}
        onClick={() => onOrder(isSorted ? { by: 'reported' } : { by: 'column', column: column.id })}
      >
        <span class="column-name">{name}</span>
        <span class="count">{number(column.reports)}</span>
      </button>
    </th>
  );
}

/** The mark that was last in focus is the one that Tab comes back to. */
function keepStop(table: HTMLElement, focused: HTMLElement): void {
  if (!focused.matches('.cell')) return;
  for (const one of table.querySelectorAll<HTMLElement>('.cell[tabindex="0"]')) one.tabIndex = -1;
  focused.tabIndex = 0;
}
