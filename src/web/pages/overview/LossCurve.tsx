import { linear } from '../../charts/linear.ts';
import { formatRoundPercent } from '../../format/probability.ts';
import { formatUsd } from '../../format/usd.ts';
import type { Outlook } from './questions.ts';

type Point = Outlook['losses']['exceedance'][number];

interface Props {
  /** Smallest loss first. */
  points: readonly Point[];
  widthPx: number;
  heightPx: number;
  label: string;
}

const MARGIN = { top: 12, right: 8, bottom: 24, left: 44 };
/** Room that the label to the left of a line takes. */
const LABEL_PX = 110;
const SHARES = [0, 0.25, 0.5, 0.75, 1];
const AMOUNTS_USD = [1e6, 1e7, 1e8, 1e9];

/** Two falling lines: a year's whole loss, and its largest theft. */
export function LossCurve({ points, widthPx, heightPx, label }: Props) {
  const [least, most] = [points[0]?.lossUsd ?? 1, points.at(-1)?.lossUsd ?? 10];
  const position = linear([Math.log(least), Math.log(most)], [MARGIN.left, widthPx - MARGIN.right]);
  const x = (lossUsd: number) => position(Math.log(lossUsd));
  const y = linear([0, 1], [heightPx - MARGIN.bottom, MARGIN.top]);
  const path = (share: (point: Point) => number) =>
    `M${points.map((point) => `${x(point.lossUsd).toFixed(1)} ${y(share(point)).toFixed(1)}`).join('L')}`;
  return (
    <svg class="chart" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      {SHARES.map((share) => (
        <g key={share}>
          <path class="chart-grid" d={`M${MARGIN.left} ${y(share)}H${widthPx - MARGIN.right}`} />
          <text x={MARGIN.left - 6} y={y(share)} dy="0.32em" text-anchor="end">
            {formatRoundPercent(share)}
          </text>
        </g>
      ))}
      {AMOUNTS_USD.filter((amount) => amount >= least && amount <= most).map((amount) => (
        <text key={amount} x={x(amount)} y={heightPx - 6} text-anchor={amount === least ? 'start' : 'middle'}>
          {formatUsd(amount)}
        </text>
      ))}
      <path class="chart-line overview-chart-line-second" d={path(({ largest }) => largest)} />
      <path class="chart-line" d={path(({ total }) => total)} />
      {points.map(({ lossUsd, total }) => (
        <circle key={lossUsd} class="chart-dot" cx={x(lossUsd)} cy={y(total)} r="3" />
      ))}
      <Labels points={points} x={x} y={y} />
    </svg>
  );
}

function Labels({ points, x, y }: Pick<Props, 'points'> & Record<'x' | 'y', (value: number) => number>) {
  const at = steepest(points);
  if (!at) return null;
  const isRoom = x(at.lossUsd) > MARGIN.left + LABEL_PX;
  const all = (
    <text x={x(at.lossUsd) + 10} y={y(at.total)} dy="-0.3em">
      {isRoom ? 'all thefts' : 'all thefts; dashed: the largest one'}
    </text>
  );
  if (!isRoom) return all;
  return (
    <>
      {all}
      <text x={x(at.lossUsd) - 10} y={y(at.largest)} dy="1em" text-anchor="end">
        the largest one
      </text>
    </>
  );
}

/** The point nearest to a half, where the lines fall most and lie apart. */
const steepest = (points: readonly Point[]): Point | undefined =>
  points.toSorted((a, b) => Math.abs(a.total - 0.5) - Math.abs(b.total - 0.5))[0];
