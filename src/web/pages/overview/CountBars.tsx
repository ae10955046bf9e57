import { linear } from '../../charts/linear.ts';
import { formatRoundPercent } from '../../format/probability.ts';
import type { Outlook } from './questions.ts';
import { roundTicks } from './roundTicks.ts';

interface Props {
  bars: Outlook['distribution'];
  /** The bars within it are the 90 % interval. */
  range: { low: number; high: number };
  widthPx: number;
  heightPx: number;
  label: string;
}

const MARGIN = { top: 22, right: 4, bottom: 20, left: 34 };
const GAP_PX = 2;
/** Narrower bars have a number below every second one. */
const LABEL_PX = 18;

/** Bars from zero, those of the 90 % interval darker and bracketed. */
export function CountBars({ bars, range, widthPx, heightPx, label }: Props) {
  const ticks = roundTicks(Math.max(...bars.map(({ probability }) => probability)), 3);
  const bandPx = (widthPx - MARGIN.left - MARGIN.right) / bars.length;
  const first = bars[0]?.thefts ?? 0;
  const x = (thefts: number) => MARGIN.left + (thefts - first) * bandPx;
  const y = linear([0, ticks.at(-1) ?? 1], [heightPx - MARGIN.bottom, MARGIN.top]);
  const every = bandPx < LABEL_PX ? 2 : 1;
  const [from, to] = [x(Math.max(range.low, first)), x(range.high) + bandPx - GAP_PX];
  return (
    <svg class="chart" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="chart-grid" d={`M${MARGIN.left} ${y(tick)}H${widthPx}`} />
          <text x={MARGIN.left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {formatRoundPercent(tick)}
          </text>
        </g>
      ))}
      {bars.map(({ thefts, probability }) => (
        <rect
          key={thefts}
          class="overview-chart-bar"
          data-within={thefts >= range.low && thefts <= range.high}
          x={x(thefts)}
          y={y(probability)}
          width={bandPx - GAP_PX}
          height={y(0) - y(probability)}
        />
      ))}
      {bars
        .filter(({ thefts }) => thefts % every === 0)
        .map(({ thefts }) => (
          <text key={thefts} x={x(thefts) + (bandPx - GAP_PX) / 2} y={heightPx - 6} text-anchor="middle">
            {thefts}
          </text>
        ))}
      <path class="overview-chart-bracket" d={`M${from} 16v-5H${to}v5`} />
      <text x={(from + to) / 2} y="8" text-anchor="middle">
        nine years in ten
      </text>
    </svg>
  );
}
