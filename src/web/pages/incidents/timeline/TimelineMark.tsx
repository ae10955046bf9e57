import { useLocation } from 'preact-iso';
import { ClaimShape } from '../../../components/incidents/ClaimMark.tsx';
import { stateClaim } from '../../../components/incidents/stateClaim.ts';
import { isTheft } from '../../../components/incidents/theft.ts';
import { attributionWords, lossPhrase } from '../../../components/incidents/words.ts';
import { formatDate } from '../../../format/dates.ts';
import { useAsOf } from '../../../state/asOf.ts';
import { withQuery } from '../../../state/withQuery.ts';
import type { TimelinePoint } from './timelineLayout.ts';

const HIT_PX = 16;

interface Props {
  point: TimelinePoint;
  radius: number;
  isActive: boolean;
  /** Whether the Tab key comes here; arrow keys reach the others. */
  isTabStop: boolean;
  onFocus(): void;
}

/** One incident on the timeline: a link to its page. Only the one pointed at takes the pointer. */
export function TimelineMark({ point, radius, isActive, isTabStop, onFocus }: Props) {
  const { route } = useLocation();
  const asOf = useAsOf();
  const { incident, x, y, span } = point;
  const href = withQuery(`/incidents/${incident.id}`, { asOf });
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
    // The router takes HTML links only.
    event.preventDefault();
    route(href);
  };
  return (
    <a
      href={href}
      class="incident-timeline-mark"
      data-id={incident.id}
      data-active={isActive}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${incident.target.name}, ${formatDate(incident.occurredOn)}, ${lossPhrase(incident)}. ${attributionWords(incident)}`}
      onClick={follow}
      onFocus={onFocus}
    >
      {isActive && <circle class="incident-timeline-hit" cx={x} cy={y} r={HIT_PX} />}
      {span && <path class="incident-timeline-span" d={`M${span.x1} ${y}H${span.x2}`} />}
      <ClaimShape
        status={stateClaim(incident).status}
        isTheft={isTheft(incident)}
        x={x}
        y={y}
        radius={radius}
      />
    </a>
  );
}
