import { ClaimShape } from '../../../components/incidents/ClaimMark.tsx';
import { lossWords } from '../../../components/incidents/words.ts';
import { formatDate } from '../../../format/dates.ts';
import { type EventClaim, eventLabels, type HistoryEvent } from './historyEvents.ts';
import type { ChartFrame } from './historyFrame.ts';

const RADIUS_PX = 5.5;

/** Two lanes: incidents on the day they happened; below, attributions on the day they became public. */
export function HistoryEvents({ events, frame }: { events: readonly HistoryEvent[]; frame: ChartFrame }) {
  const { x, lane, left, right, bottom } = frame;
  return (
    <g>
      <path
        class="exchange-score-history-grid"
        d={`M${left} ${lane(0)}H${right}M${left} ${lane(1)}H${right}`}
      />
      <text x={right + 8} y={lane(0) + 4}>
        Incidents
      </text>
      <text x={right + 8} y={lane(1) + 4}>
        Attributed
      </text>
      {events.map(({ incident, timeMs, claims, status, isTheft }) => (
        <g key={incident.id}>
          <path class="exchange-score-history-guide" d={`M${x(timeMs)} ${frame.top}V${bottom + 8}`} />
          {claims.map((claim) => (
            <Claim key={claim.day} claim={claim} frame={frame} fromPx={x(timeMs)} />
          ))}
          <g>
            <title>{`${formatDate(incident.occurredOn)}: ${lossWords(incident)}`}</title>
            <ClaimShape {...{ status, isTheft }} x={x(timeMs)} y={lane(0)} radius={RADIUS_PX} />
          </g>
        </g>
      ))}
      {eventLabels(events, x, right).map(({ event, text, xPx, anchor }) => (
        <text
          key={event.incident.id}
          class="exchange-score-history-label"
          x={xPx}
          y={lane(0) + 4}
          text-anchor={anchor}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

function Claim({ claim, frame, fromPx }: { claim: EventClaim; frame: ChartFrame; fromPx: number }) {
  const xPx = frame.x(claim.timeMs);
  const y = frame.lane(1);
  return (
    <g>
      <title>{`${formatDate(claim.day)}: ${claim.status} to ${claim.actor} by ${claim.by}`}</title>
      <path class="exchange-score-history-hang" d={`M${fromPx} ${frame.lane(0) + RADIUS_PX}L${xPx} ${y}`} />
      <path
        class={
          claim.status === 'attributed'
            ? 'exchange-score-history-claim'
            : 'exchange-score-history-claim exchange-score-history-claim-suspected'
        }
        d={`M${xPx} ${y - 5}l5 5l-5 5l-5 -5Z`}
      />
    </g>
  );
}
