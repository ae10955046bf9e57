import { whyNoTheft } from '../../../components/incidents/theft.ts';
import { attributionWords, lossWords } from '../../../components/incidents/words.ts';
import { formatDate } from '../../../format/dates.ts';
import type { TimelineLayout, TimelinePoint } from './timelineLayout.ts';

const WIDTH_PX = 240;
const GAP_PX = 14;

interface Props {
  point: TimelinePoint;
  plot: TimelineLayout['plot'];
}

/** What the incident pointed at was. Its mark says the same to screen readers. */
export function TimelineTip({ point: { incident, x, y }, plot }: Props) {
  const isLeft = x + GAP_PX + WIDTH_PX > plot.right;
  const left = isLeft ? Math.max(0, x - GAP_PX - WIDTH_PX) : x + GAP_PX;
  const other = whyNoTheft(incident);
  return (
    <div
      class="incident-timeline-tip"
      aria-hidden="true"
      style={{
        left: `${left}px`,
        top: `${y + (isLeft && left === 0 ? GAP_PX : 0)}px`,
        width: `${WIDTH_PX}px`,
      }}
    >
      <strong>{incident.target.name}</strong>
      <span>{formatDate(incident.occurredOn)}</span>
      <span>Loss: {lossWords(incident)}</span>
      <span>{attributionWords(incident)}</span>
      {other && <span>Not counted as a theft: {other}</span>}
    </div>
  );
}
