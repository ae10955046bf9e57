import { useState } from 'preact/hooks';
import { formatDate } from '../../../format/dates.ts';
import { formatPoints } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import type { Span, TimeWithout } from '../historySpan.ts';
import { HistoryAxes } from './HistoryAxes.tsx';
import { HistoryEvents } from './HistoryEvents.tsx';
import type { HistoryEvent } from './historyEvents.ts';
import { type ChartFrame, frameOf } from './historyFrame.ts';
import { type ChartPoint, nearestPoint, pointsRange, unbrokenRuns } from './historyScale.ts';

interface Props {
  points: readonly ChartPoint[];
  events: readonly HistoryEvent[];
  span: Span;
  /** Times without scores. */
  without: readonly TimeWithout[];
  widthPx: number;
  title: string;
}

/** Risk points by month as a line in its interval, with incidents and attributions in lanes below. */
export function HistoryChart({ points, events, span, without, widthPx, title }: Props) {
  const [pointed, setPointed] = useState<ChartPoint>();
  const frame = frameOf(span, pointsRange(points), widthPx);
  const point = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    setPointed(nearestPoint(points, frame.timeAt(event.clientX - box.left)));
  };
  return (
    <>
      <p class="exchange-score-history-readout" aria-hidden="true">
        {pointed ? readout(pointed) : 'Point at the line to read a month.'}
      </p>
      <svg
        class="exchange-score-history-chart"
        width={widthPx}
        height={frame.heightPx}
        role="img"
        aria-label={`${title}. The same as a table below.`}
        onPointerMove={point}
        onPointerLeave={() => setPointed(undefined)}
      >
        {without.map((time) => (
          <WithoutScores key={time.label} {...time} frame={frame} />
        ))}
        <HistoryAxes frame={frame} span={span} />
        {unbrokenRuns(points).map((run) => (
          <Run key={run[0]?.asOf} run={run} frame={frame} />
        ))}
        <HistoryEvents events={events} frame={frame} />
        {pointed && (
          <g>
            <path
              class="exchange-score-history-pointer"
              d={`M${frame.x(pointed.timeMs)} ${frame.top}V${frame.bottom}`}
            />
            <circle
              class="exchange-score-history-dot"
              cx={frame.x(pointed.timeMs)}
              cy={frame.y(pointed.points)}
              r="4"
            />
          </g>
        )}
      </svg>
    </>
  );
}

const readout = ({ asOf, points, low, high, score }: ChartPoint): string =>
  `${formatDate(asOf)}: ${formatPoints(points)} points (${formatPoints(low)}\u2013${formatPoints(high)}), ${score.riskBand}; ${formatPercent(score.probability.state)} a year`;

function Run({ run, frame: { x, y } }: { run: readonly ChartPoint[]; frame: ChartFrame }) {
  const at = (timeMs: number, points: number) => `${x(timeMs).toFixed(1)} ${y(points).toFixed(1)}`;
  const upper = run.map(({ timeMs, high }) => at(timeMs, high));
  const lower = run.map(({ timeMs, low }) => at(timeMs, low)).toReversed();
  const [last] = run.slice(-1);
  return (
    <g>
      <path class="exchange-score-history-interval" d={`M${[...upper, ...lower].join('L')}Z`} />
      <path
        class="exchange-score-history-line"
        d={`M${run.map(({ timeMs, points }) => at(timeMs, points)).join('L')}`}
      />
      {last && <circle class="exchange-score-history-dot" cx={x(last.timeMs)} cy={y(last.points)} r="3.5" />}
    </g>
  );
}

function WithoutScores({ from, to, label, frame }: TimeWithout & { frame: ChartFrame }) {
  const [left, right] = [frame.x(Date.parse(from)), frame.x(Date.parse(to))];
  const width = right - left;
  return (
    <g>
      <rect
        class="exchange-score-history-not-open"
        x={left}
        y={frame.top}
        {...{ width }}
        height={frame.bottom - frame.top}
      />
      {width > label.length * 7 && (
        <text class="exchange-score-history-note" x={(left + right) / 2} y={frame.top + 18}>
          {label}
        </text>
      )}
    </g>
  );
}
