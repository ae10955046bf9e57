import { patternAnchor } from '../../components/incidents/patternAnchor.ts';
import { formatPercent, formatRoundPercent } from '../../format/probability.ts';
import { type Stage, shareOf, stateShareOf, type WindowShare } from './patternShares.ts';
import type { Trend } from './stageTrends.ts';

const BOX = { width: 200, height: 80, top: 1, bottom: 1 };
const FLOOR = BOX.height - BOX.bottom;

interface Props {
  trend: Trend;
  stage: Stage;
  /** The top of the axis that all panels share, 0 to 1. */
  topShare: number;
}

/** One pattern's share over the years, the part that is state theft in ink. */
export function TrendPanel({ trend, stage, topShare }: Props) {
  const { windows, name, id } = trend;
  const [first, last] = [windows[0], windows.at(-1)];
  if (!first || !last) return null;
  const y = (share: number) => FLOOR - (share / topShare) * (FLOOR - BOX.top);
  const shares = windows.map((window) => shareOf(window) ?? 0);
  return (
    <li class="pattern-trend-panel" data-unknown={id === 'unknown'}>
      <p class="pattern-trend-panel-head">
        <a href={`#${patternAnchor({ id, stage })}`}>{name}</a>
        <strong>{formatPercent(shareOf(last) ?? 0)}</strong>
      </p>
      <div class="pattern-trend-plot">
        <span class="pattern-trend-top" aria-hidden="true">
          {formatRoundPercent(topShare)}
        </span>
        <svg
          viewBox={`0 0 ${BOX.width} ${BOX.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${name}. ${inWords(first)}; ${inWords(last)}`}
        >
          <path class="pattern-trend-grid" d={`M0 ${FLOOR}H${BOX.width}M0 ${BOX.top}H${BOX.width}`} />
          <path class="pattern-trend-area" d={area(shares.map(y))} />
          <path class="pattern-trend-area-state" d={area(windows.map((window) => y(stateShareOf(window))))} />
          <path class="pattern-trend-line" d={line(shares.map(y))} />
        </svg>
      </div>
      <p class="pattern-trend-years" aria-hidden="true">
        <span>{first.toYear}</span>
        <span>{last.toYear}</span>
      </p>
    </li>
  );
}

const inWords = (window: WindowShare): string =>
  `${window.fromYear} to ${window.toYear}: ${window.thefts} of ${window.allThefts} thefts, ${window.stateThefts} of them state thefts`;

function line(heights: readonly number[]): string {
  const step = BOX.width / Math.max(1, heights.length - 1);
  return `M${heights.map((y, index) => `${(index * step).toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

const area = (heights: readonly number[]): string => `${line(heights)}V${FLOOR}H0Z`;
