import { linear } from '../../../charts/linear.ts';
import { logPosition } from '../../../charts/logScale.ts';
import { yearTicks } from '../../../charts/yearTicks.ts';
import { ClaimShape } from '../../../components/incidents/ClaimMark.tsx';
import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { stateClaim } from '../../../components/incidents/stateClaim.ts';
import { isTheft } from '../../../components/incidents/theft.ts';
import { attributionWords, lossWords } from '../../../components/incidents/words.ts';
import { formatRoundPercent } from '../../../format/probability.ts';
import type { History } from '../questions.ts';
import { historyDomain } from './historyDomain.ts';

interface Props {
  points: History['points'];
  incidents: readonly Incident[];
  /** The last day drawn. */
  asOf: string;
  widthPx: number;
  heightPx: number;
  label: string;
}

const MARGIN = { top: 8, right: 12, bottom: 22, left: 44 };
/** The thefts have a lane of their own above the years. */
const LANE_PX = 26;
const NARROW_PX = 480;
const FIRST_MS = Date.UTC(2014, 0, 1);

/** The score as a line in its interval, with the thefts below it. */
export function HistoryChart({ points, incidents, asOf, widthPx, heightPx, label }: Props) {
  const span = [FIRST_MS, Date.parse(asOf)] as const;
  const { domain, ticks } = historyDomain(points);
  const x = linear(span, [MARGIN.left, widthPx - MARGIN.right]);
  const floorPx = heightPx - MARGIN.bottom - LANE_PX;
  const y = (probability: number) => floorPx - logPosition(probability, domain) * (floorPx - MARGIN.top);
  const at = ({ asOf: day }: History['points'][number]) => x(Date.parse(day)).toFixed(1);
  const upper = points.map((point) => `${at(point)} ${y(point.probability.high).toFixed(1)}`);
  const lower = points.map((point) => `${at(point)} ${y(point.probability.low).toFixed(1)}`).toReversed();
  const line = points.map((point) => `${at(point)} ${y(point.probability.state).toFixed(1)}`);
  return (
    <svg class="chart" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="chart-grid" d={`M${MARGIN.left} ${y(tick)}H${widthPx - MARGIN.right}`} />
          <text x={MARGIN.left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {formatRoundPercent(tick)}
          </text>
        </g>
      ))}
      {yearTicks(...span, widthPx < NARROW_PX ? 4 : 2).map((tick) => (
        <text key={tick} x={x(tick)} y={heightPx - 5} text-anchor="middle">
          {new Date(tick).getUTCFullYear()}
        </text>
      ))}
      <path class="jurisdiction-history-interval" d={`M${[...upper, ...lower].join('L')}Z`} />
      <path class="chart-line" d={`M${line.join('L')}`} />
      {points.map((point) => (
        <circle key={point.asOf} class="chart-dot" cx={at(point)} cy={y(point.probability.state)} r="3" />
      ))}
      <path class="chart-grid" d={`M${MARGIN.left} ${floorPx + LANE_PX}H${widthPx - MARGIN.right}`} />
      {incidents.filter(isTheft).map((incident) => (
        <Theft key={incident.id} incident={incident} x={x} y={floorPx + LANE_PX / 2 + 2} from={FIRST_MS} />
      ))}
    </svg>
  );
}

interface TheftProps {
  incident: Incident;
  x: (timeMs: number) => number;
  y: number;
  from: number;
}

function Theft({ incident, x, y, from }: TheftProps) {
  const time = Date.parse(incident.occurredOn);
  if (time < from) return null;
  return (
    <g>
      <title>{`${incident.target.name}, ${incident.occurredOn}: ${lossWords(incident)}. ${attributionWords(incident)}`}</title>
      <ClaimShape status={stateClaim(incident).status} isTheft={true} x={x(time)} y={y} radius={4.5} />
    </g>
  );
}
