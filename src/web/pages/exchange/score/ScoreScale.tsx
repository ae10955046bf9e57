import { type Band, bandColour, bandName } from '../../../format/bands.ts';
import { formatPoints } from '../../../format/numbers.ts';
import { formatOneIn, formatPercent, type Odds, oddsInWords } from '../../../format/probability.ts';
import { BAND_SPANS, pointsOf, pointsPosition } from '../pointsAxis.ts';
import { oddsTicks } from './scaleTicks.ts';
import './score.css';

const PAD_PX = 8;
const TOP_PX = 20;
const ROW_PX = 46;
const BANDS_PX = 50;
const NARROW_PX = 520;

/** A score to be drawn. */
interface ScaleRow {
  /** Above the interval: "As it is". */
  label: string;
  rawPoints: number;
  riskBand: Band;
  probability: Odds;
}

/** Height of the drawing of some scores, in pixels. */
export const scaleHeight = (rowCount: number): number => TOP_PX + rowCount * ROW_PX + BANDS_PX;

interface Props {
  rows: readonly [ScaleRow, ...ScaleRow[]];
  widthPx: number;
}

/** Scores as dots on their 90 % intervals, over the bands: points below, the odds they mean above. */
export function ScoreScale({ rows, widthPx }: Props) {
  const innerPx = widthPx - 2 * PAD_PX;
  const x = (points: number) => PAD_PX + pointsPosition(points) * innerPx;
  const bottom = TOP_PX + rows.length * ROW_PX;
  return (
    <svg
      class="exchange-score-scale"
      width={widthPx}
      height={scaleHeight(rows.length)}
      role="img"
      aria-label={rows.map(describe).join(' ')}
    >
      {oddsTicks(rows[0], innerPx).map(({ probability, xPx }) => (
        <g key={probability}>
          <path class="exchange-score-scale-tick" d={`M${PAD_PX + xPx} ${TOP_PX - 3}v6`} />
          <text x={PAD_PX + xPx} y="12">
            {formatOneIn(probability)}
          </text>
        </g>
      ))}
      {BAND_SPANS.map(({ band, from, to }, index) => (
        <BandSpan
          key={band}
          {...{ band, from }}
          fromPx={x(from)}
          toPx={x(to)}
          topPx={bottom}
          isFirst={index === 0}
          isLowered={widthPx < NARROW_PX && index % 2 === 1}
        />
      ))}
      {rows.map((row, index) => (
        <Interval key={row.label} row={row} x={x} topPx={TOP_PX + index * ROW_PX} widthPx={widthPx} />
      ))}
    </svg>
  );
}

interface SpanProps {
  band: Band;
  from: number;
  fromPx: number;
  toPx: number;
  topPx: number;
  isFirst: boolean;
  isLowered: boolean;
}

function BandSpan({ band, from, fromPx, toPx, topPx, isFirst, isLowered }: SpanProps) {
  const nameY = topPx + (isLowered ? 46 : 32);
  return (
    <g>
      {!isFirst && <path class="exchange-score-scale-edge" d={`M${fromPx} ${TOP_PX}V${topPx}`} />}
      <rect
        x={fromPx + 0.5}
        y={topPx}
        width={Math.max(0, toPx - fromPx - 1)}
        height="4"
        style={{ fill: bandColour(band) }}
      />
      {!isFirst && (
        <text x={fromPx} y={topPx + 18}>
          {from}
        </text>
      )}
      <text x={(fromPx + toPx) / 2} y={nameY}>
        {bandName(band)}
      </text>
    </g>
  );
}

interface IntervalProps {
  row: ScaleRow;
  x: (points: number) => number;
  topPx: number;
  widthPx: number;
}

function Interval({ row, x, topPx, widthPx }: IntervalProps) {
  const [low, high] = [x(pointsOf(row.probability.low, row)), x(pointsOf(row.probability.high, row))];
  const y = topPx + 28;
  const dotX = x(row.rawPoints);
  const anchor = dotX < 70 ? 'start' : dotX > widthPx - 70 ? 'end' : 'middle';
  return (
    <g>
      <path
        class="exchange-score-scale-interval"
        d={`M${low} ${y}H${high}M${low} ${y - 5}v10M${high} ${y - 5}v10`}
      />
      <circle cx={dotX} cy={y} r="7" style={{ fill: bandColour(row.riskBand) }} />
      <text class="exchange-score-scale-label" x={dotX} y={topPx + 14} text-anchor={anchor}>
        {`${row.label}: ${formatPercent(row.probability.state)}`}
      </text>
    </g>
  );
}

const describe = ({ label, rawPoints, riskBand, probability }: ScaleRow): string =>
  `${label}: ${formatPercent(probability.state)}, ${oddsInWords(probability)}; ${formatPoints(rawPoints)} risk points, in the band ${riskBand}.`;
