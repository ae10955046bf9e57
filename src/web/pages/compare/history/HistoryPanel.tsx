import { linear } from '../../../charts/linear.ts';
import { yearTicks } from '../../../charts/yearTicks.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatPoints } from '../../../format/numbers.ts';
import type { HistoryLine } from './historyLines.ts';

interface Props {
  line: HistoryLine;
  /** All lines, drawn faintly behind it. */
  all: readonly HistoryLine[];
  domain: readonly [from: number, to: number];
  span: readonly [fromMs: number, toMs: number];
  widthPx: number;
  heightPx: number;
}

const MARGIN = { top: 8, right: 34, bottom: 20, left: 24 };
const AVERAGE = 50;

/** The history of one jurisdiction in front of those of the others. */
export function HistoryPanel({ line, all, domain, span, widthPx, heightPx }: Props) {
  const x = linear(span, [MARGIN.left, widthPx - MARGIN.right]);
  const y = linear(domain, [heightPx - MARGIN.bottom, MARGIN.top]);
  const path = ({ points }: HistoryLine) =>
    points
      .map(({ timeMs, value }, index) => `${index ? 'L' : 'M'}${x(timeMs).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('');
  const last = line.points.at(-1);
  return (
    <svg
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={labelOf(line)}
      class="compare-history-panel"
    >
      {tens(domain).map((tick) => (
        <g key={tick}>
          <path
            class={tick === AVERAGE ? 'compare-history-average' : 'compare-history-grid'}
            d={`M${MARGIN.left} ${y(tick)}H${widthPx - MARGIN.right}`}
          />
          <text x={MARGIN.left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {yearTicks(...span, widthPx < 240 ? 6 : 4).map((tick) => (
        <text key={tick} x={x(tick)} y={heightPx - 4} text-anchor="middle">
          {new Date(tick).getUTCFullYear()}
        </text>
      ))}
      {all
        .filter((each) => each !== line)
        .map((each) => (
          <path key={each.code} class="compare-history-other" d={path(each)} />
        ))}
      <path class="compare-history-line" d={path(line)} />
      {last && (
        <>
          <circle cx={x(last.timeMs)} cy={y(last.value)} r="3" />
          <text class="compare-history-last" x={x(last.timeMs) + 6} y={y(last.value)} dy="0.32em">
            {formatPoints(last.value)}
          </text>
        </>
      )}
    </svg>
  );
}

const tens = ([from, to]: readonly [number, number]): number[] =>
  Array.from({ length: Math.floor((to - from) / 10) + 1 }, (_, index) => from + index * 10);

function labelOf({ code, points }: HistoryLine): string {
  const [first, last] = [points[0], points.at(-1)];
  const name = jurisdictionName(code);
  if (!first || !last) return `${name}: no values`;
  return `${name}: ${formatPoints(first.value)} points on ${first.day}, ${formatPoints(last.value)} on ${last.day}`;
}
