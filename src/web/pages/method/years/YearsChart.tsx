import type { YearFigures } from '../questions.ts';

const MARGIN = { top: 18, right: 0, bottom: 22, left: 26 };

interface Props {
  years: readonly YearFigures[];
  /** The highest value of the axis. */
  most: number;
  widthPx: number;
  heightPx: number;
  label: string;
}

/** Thefts seen each year as bars from zero, those forecast as lines across them. */
export function YearsChart({ years, most, widthPx, heightPx, label }: Props) {
  const bandPx = (widthPx - MARGIN.left - MARGIN.right) / Math.max(1, years.length);
  const barPx = bandPx * 0.62;
  const y = (value: number) =>
    heightPx - MARGIN.bottom - (value / most) * (heightPx - MARGIN.bottom - MARGIN.top);
  const isNarrow = bandPx < 38;
  return (
    <svg class="method-chart" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      {[0, most / 2, most].map((tick) => (
        <g key={tick}>
          <path class="method-chart-rule" d={`M${MARGIN.left} ${y(tick)}H${widthPx}`} />
          <text x={MARGIN.left - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {years.map(({ year, observed, expected }, index) => {
        const middle = MARGIN.left + (index + 0.5) * bandPx;
        return (
          <g key={year}>
            <title>{`${year}: ${observed} seen, ${expected.toFixed(1)} forecast`}</title>
            <rect
              class="method-years-bar"
              x={middle - barPx / 2}
              y={y(observed)}
              width={barPx}
              height={y(0) - y(observed)}
            />
            <path
              class="method-years-expected-ground"
              d={`M${middle - bandPx * 0.44} ${y(expected)}h${bandPx * 0.88}`}
            />
            <path
              class="method-years-expected"
              d={`M${middle - bandPx * 0.44} ${y(expected)}h${bandPx * 0.88}`}
            />
            <text x={middle} y={heightPx - 5} text-anchor="middle">
              {isNarrow ? `’${String(year).slice(2)}` : year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
