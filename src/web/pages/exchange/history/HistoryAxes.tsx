import { bandName } from '../../../format/bands.ts';
import type { Span } from '../historySpan.ts';
import { BAND_SPANS } from '../pointsAxis.ts';
import type { ChartFrame } from './historyFrame.ts';

const LEAST_YEAR_PX = 44;
const LEAST_BAND_PX = 16;

/** Years, points, and the bands as light rules with their names. */
export function HistoryAxes({ frame, span }: { frame: ChartFrame; span: Span }) {
  const { left, right, range, y } = frame;
  const bands = BAND_SPANS.filter(({ from, to }) => to > range.from && from < range.to);
  return (
    <g>
      {tens(range).map((points) => (
        <g key={points}>
          <path
            class={isEdge(points) ? 'exchange-score-history-edge' : 'exchange-score-history-grid'}
            d={`M${left} ${y(points)}H${right}`}
          />
          <text x={left - 8} y={y(points) + 4} text-anchor="end">
            {points}
          </text>
        </g>
      ))}
      {bands.map(({ band, from, to }) => {
        const [lower, upper] = [y(from), y(to)];
        return (
          lower - upper >= LEAST_BAND_PX && (
            <text key={band} x={right + 8} y={(lower + upper) / 2 + 4}>
              {bandName(band)}
            </text>
          )
        );
      })}
      <Years frame={frame} span={span} />
    </g>
  );
}

const tens = ({ from, to }: { from: number; to: number }): number[] =>
  Array.from({ length: (to - from) / 10 + 1 }, (_, step) => from + step * 10);

const isEdge = (points: number): boolean => BAND_SPANS.some(({ from }) => from === points && from > 0);

function Years({ frame: { x, lane, top, heightPx }, span }: { frame: ChartFrame; span: Span }) {
  const [first, last] = [Number(span.from.slice(0, 4)) + 1, Number(span.to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  const [a, b] = [years[0], years[1]];
  const yearPx = a && b ? x(Date.UTC(b, 0)) - x(Date.UTC(a, 0)) : LEAST_YEAR_PX;
  const every = Math.max(1, Math.ceil(LEAST_YEAR_PX / yearPx));
  return (
    <>
      {years.map((year) => {
        const xPx = x(Date.UTC(year, 0));
        return (
          <g key={year}>
            <path class="exchange-score-history-grid" d={`M${xPx} ${top}V${lane(1) + 15}`} />
            {(last - year) % every === 0 && (
              <text x={xPx} y={heightPx - 8} text-anchor="middle">
                {year}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
