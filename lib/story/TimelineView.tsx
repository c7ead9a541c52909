import type { SourceId } from '../claims/types.ts';
import { t } from '../i18n/messages.ts';
import { dateText } from '../ui/dates.ts';
import * as say from '../ui/wording.ts';
import type { Lane, Timeline } from './timeline.ts';

interface TimelineViewProps {
  timeline: Timeline;
  onSource(id: SourceId): void;
}

/** A lane a source, its reports as squares at their day; each lane opens what the source reports. */
export function TimelineView({ timeline, onSource }: TimelineViewProps) {
  const { from, to, lanes } = timeline;
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">{t('storyTimeline')}</h2>
      <p class="detail">{t('storyTimelineHint')}</p>
      <ol class="lanes">
        {lanes.map((lane) => (
          <LaneView key={lane.source.id} lane={lane} onSource={onSource} />
        ))}
      </ol>
      {from !== null && to !== null && (
        <p class="axis" aria-hidden="true">
          <span>{dateText(from)}</span>
          {to !== from && <span>{dateText(to)}</span>}
        </p>
      )}
    </section>
  );
}

function LaneView({ lane, onSource }: { lane: Lane; onSource(id: SourceId): void }) {
  const { source, at, first, reports } = lane;
  const publisher = say.stated(source.publisher);
  const date = say.published(source.published);
  return (
    <li>
      <button type="button" class="lane" onClick={() => onSource(source.id)}>
        <span class="lane-name">
          <span class="statement">{publisher}</span>
          <span class="detail">{date}</span>
        </span>
        <span class="track">
          <Squares at={at} reports={reports} first={first} />
        </span>
        <span class="lane-count detail">{t('storyLane', { reports, first })}</span>
      </button>
    </li>
  );
}

/** Squares stand in columns of so many. Lengths are pixels, where there is room for them. */
const HIGH = 3;
const SIDE = 9;
const STEP = 12;

/** All squares of a lane in two paths: an element each would be thousands in a large story. */
function Squares({ at, reports, first }: Pick<Lane, 'at' | 'reports' | 'first'>) {
  const path = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => {
      const place = from + index;
      const [x, y] = [Math.floor(place / HIGH) * STEP + 2, (place % HIGH) * STEP + 2];
      return `M${x} ${y}h${SIDE}v${SIDE}h-${SIDE}z`;
    }).join('');
  const width = Math.ceil(reports / HIGH) * STEP + 1;
  const height = HIGH * STEP + 1;
  return (
    <svg
      class="squares"
      style={`--at: ${at ?? 0}`}
      data-undated={at === null ? '' : undefined}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path class="first" d={path(0, first)} />
      <path class="known" d={path(first, reports)} />
    </svg>
  );
}
