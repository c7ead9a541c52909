import type { Relation } from '../claims/types.ts';
import { number } from '../i18n/formats.ts';
import { t } from '../i18n/messages.ts';
import type { Shared, SharedGroup } from './shared.ts';
import { columnName } from './wording.ts';

/** User units: a tile and the gap after it, the gap between two groups, the height of a source's line. */
const TILE = 16;
const STEP = 18;
const GAP = 14;
const LINE = 22;

/**
 * The story as a picture: a line a source, a column a claim. What most sources report stands at its start, what one alone has at its end. The
 * shapes differ as the colours do. Everything in it is in the table too, so it is hidden from those who hear it; they hear its sentence.
 */
export function SharedView({ shared }: { shared: Shared }) {
  const { groups, columns } = shared;
  const starts = startsOf(groups);
  const width = (starts.at(-1) ?? 0) - GAP;
  const all = columns.length;
  const part = (units: number): string => `${(100 * units) / width}%`;
  const first = groups[0];
  const last = groups.at(-1);
  if (!first || !last || all < 2) return null;
  return (
    <section class="shared" aria-labelledby="shared">
      <h2 id="shared">{t('storyShared')}</h2>
      <p class="detail">
        {t('storySharedHint')}{' '}
        {first.sources === all ? `${t('storySharedAll', { n: first.rows.length, sources: all })} ` : ''}
        {last.sources === 1 ? t('storySharedOne', { n: last.rows.length }) : ''}
      </p>
      <ol class="shared-lines" aria-hidden="true" style={`--width: ${width}`}>
        {columns.map(({ column, cellOf }) => (
          <li key={column.id}>
            <span class="shared-name">{columnName(column)}</span>
            <svg
              viewBox={`0 0 ${width} ${LINE}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <path class="shared-base" d={`M0 ${LINE / 2}H${width}`} />
              {KINDS.map((relation) => (
                <path
                  key={relation}
                  data-relation={relation}
                  class="shared-tiles"
                  d={groups
                    .flatMap(({ rows }, group) =>
                      rows.map((row, at) =>
                        cellOf(row)?.relation === relation
                          ? SHAPES[relation]((starts[group] ?? 0) + at * STEP, (LINE - TILE) / 2)
                          : '',
                      ),
                    )
                    .join('')}
                />
              ))}
            </svg>
          </li>
        ))}
        <li class="shared-axis">
          <span class="shared-name">{t('storySharedAxis')}</span>
          <span class="shared-groups">
            {groups.map(({ sources, rows }, group) => {
              const start = starts[group] ?? 0;
              const own = rows.length * STEP - (STEP - TILE);
              return (
                <span key={sources} class="shared-group" style={`left: ${part(start)}; width: ${part(own)}`}>
                  <span>{number(sources)}</span>
                </span>
              );
            })}
          </span>
        </li>
      </ol>
    </section>
  );
}

/** Where each group starts, and after the last where another would. */
function startsOf(groups: readonly SharedGroup[]): number[] {
  const starts = [0];
  for (const { rows } of groups) starts.push((starts.at(-1) ?? 0) + rows.length * STEP - (STEP - TILE) + GAP);
  return starts;
}

const KINDS = ['same', 'adds', 'differs', 'contradicts', 'reviews'] as const satisfies Relation[];

/** A tile at a place, told apart without its colour: whole, with a hole, cut slantwise, in two, a diamond. */
const SHAPES: Record<Relation, (x: number, y: number) => string> = {
  same: (x, y) => `M${x} ${y}h${TILE}v${TILE}h-${TILE}z`,
  adds: (x, y) => `M${x} ${y}h${TILE}v${TILE}h-${TILE}zM${x + 5} ${y + 5}v6h6v-6z`,
  differs: (x, y) =>
    `M${x} ${y}h${TILE - 3}L${x} ${y + TILE - 3}zM${x + TILE} ${y + 3}v${TILE - 3}h-${TILE - 3}z`,
  contradicts: (x, y) => `M${x} ${y}h${TILE}v6h-${TILE}zM${x} ${y + 10}h${TILE}v6h-${TILE}z`,
  reviews: (x, y) => `M${x + 8} ${y}l8 8l-8 8l-8 -8z`,
};
