import { Component } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClaimId } from '../claims/types.ts';
import type { Language } from '../i18n/languages.ts';
import { speech, t } from '../i18n/messages.ts';
import type { Cell, Column, Row } from './matrix.ts';
import * as say from './wording.ts';

interface MatrixRowsProps {
  rows: Row[];
  columns: Column[];
  marked: ClaimId | null;
  onCell(row: Row, cell: Cell): void;
  onClaim(row: Row): void;
}

/**
 * Cells that are drawn in one go, so that the first rows do not wait for 500 claims; and laid out in one go, when they come near the window. Of
 * 600 some 60 ms of work a turn of the wheel, of 300 half of it, of 200 45 ms at most with all else that a turn has (bench:views).
 */
const CELLS = 200;
/** Pixels that a row is taken to be high while it is out of sight. */
const HEIGHT = 48;

/** The rows, portion by portion; a portion that has not changed is not drawn again. */
export function MatrixRows({ rows, ...rest }: MatrixRowsProps) {
  const [turns, setTurns] = useState(1);
  const turn = Math.ceil(CELLS / Math.max(rest.columns.length, 1));
  const needed = Math.ceil(rows.length / turn);
  useEffect(() => {
    if (turns >= needed) return;
    const frame = requestAnimationFrame(() => setTurns(turns + 1));
    return () => cancelAnimationFrame(frame);
  }, [turns, needed]);
  return (
    <>
      {Array.from({ length: Math.min(turns, needed) }, (_, at) => (
        <Portion
          key={at}
          isFirst={at === 0}
          language={speech().language}
          rows={rows.slice(at * turn, (at + 1) * turn)}
          {...rest}
        />
      ))}
    </>
  );
}

type PortionProps = MatrixRowsProps & { isFirst: boolean; language: Language };

class Portion extends Component<PortionProps> {
  override shouldComponentUpdate(next: PortionProps): boolean {
    const { rows, columns, marked, language } = this.props;
    return (
      columns !== next.columns ||
      marked !== next.marked ||
      language !== next.language ||
      rows.length !== next.rows.length ||
      rows.some((row, at) => row !== next.rows[at])
    );
  }

  override render({ rows, columns, isFirst, marked, onCell, onClaim }: PortionProps) {
    let hasStop = !isFirst;
    return (
      <tbody style={`contain-intrinsic-size: auto ${rows.length * HEIGHT}px`}>
        {rows.map((row) => (
          <tr
            key={row.claim.id}
            class={row.claim.id === marked ? 'marked' : undefined}
            ref={row.claim.id === marked ? bringIntoView : null}
          >
            <th scope="row" lang={row.language} dir="auto">
              <button type="button" class="row-head" onClick={() => onClaim(row)}>
                {row.claim.statement}
              </button>
            </th>
            {row.cells.map((cell, at) => {
              const column = columns[at];
              if (!column) return null;
              if (cell.relation === null)
                return (
                  <td key={column.id} class="silent">
                    {t('storySilent')}
                  </td>
                );
              const isStop = !hasStop;
              hasStop = true;
              return (
                <td key={column.id}>
                  <Mark cell={cell} isStop={isStop} onPress={() => onCell(row, cell)} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    );
  }
}

/** The same function each time: it is called when the row comes, not when it is drawn again. */
const bringIntoView = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'center' });

function Mark({ cell, isStop, onPress }: { cell: Cell; isStop: boolean; onPress(): void }) {
  const { relation, told } = cell;
  if (relation === null) return null;
  const outlets = new Set(told.map(({ source }) => source.id)).size;
  const label = say.cell(relation, outlets, told[0]?.report.origin ?? '');
  return (
    <button
      type="button"
      class="cell"
      data-relation={relation}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      {outlets > 1 && <span class="outlets">{outlets}</span>}
    </button>
  );
}
