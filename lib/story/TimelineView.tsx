import type { SourceId } from '../claims/types.ts';
import { dateText } from '../ui/dates.ts';
import * as say from '../ui/wording.ts';
import type { Lane, Timeline } from './timeline.ts';
import * as sayHere from './wording.ts';

interface TimelineViewProps {
  timeline: Timeline;
  onSource(id: SourceId): void;
}

/** A lane a source, its reports as squares at their day; each lane opens what the source reports. */
export function TimelineView({ timeline, onSource }: TimelineViewProps) {
  const { from, to, lanes } = timeline;
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">{sayHere.timeline()}</h2>
      <p class="detail">{sayHere.timelineHint()}</p>
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
          <span class="squares" style={`--at: ${at ?? 0}`} data-undated={at === null ? '' : undefined}>
            {Array.from({ length: reports }, (_, place) => (
              <span key={place} class="square" data-first={place < first ? '' : undefined} />
            ))}
          </span>
        </span>
        <span class="lane-count detail">{sayHere.laneCount(reports, first)}</span>
      </button>
    </li>
  );
}
