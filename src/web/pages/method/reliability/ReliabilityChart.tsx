import { formatPercent, formatRoundPercent } from '../../../format/probability.ts';
import type { Step } from '../questions.ts';
import { axisEnd, rootScale, rootTicks } from './rootScale.ts';
import { wilson } from './wilson.ts';

const MARGIN = { top: 10, right: 10, bottom: 36, left: 42 };
/** Pixels of radius for the root of a thousand exchange-years. */
const RADIUS_PX = 11;

interface Props {
  steps: readonly Step[];
  widthPx: number;
  heightPx: number;
  label: string;
}

/** Observed share against forecast: dots on the diagonal are right. */
export function ReliabilityChart({ steps, widthPx, heightPx, label }: Props) {
  const most = axisEnd(steps.map(({ forecast }) => forecast));
  const x = rootScale(most, [MARGIN.left, widthPx - MARGIN.right]);
  const y = rootScale(most, [heightPx - MARGIN.bottom, MARGIN.top]);
  return (
    <svg class="method-chart" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      {rootTicks(most).map((tick) => (
        <g key={tick}>
          <path
            class="method-chart-rule"
            d={`M${x(0)} ${y(tick)}H${x(most)}M${x(tick)} ${y(0)}V${y(most)}`}
          />
          <text x={x(0) - 6} y={y(tick)} dy="0.32em" text-anchor="end">
            {formatRoundPercent(tick)}
          </text>
          <text x={x(tick)} y={y(0) + 16} text-anchor="middle">
            {formatRoundPercent(tick)}
          </text>
        </g>
      ))}
      <path class="method-chart-right" d={`M${x(0)} ${y(0)}L${x(most)} ${y(most)}`} />
      <text x={x(most)} y={heightPx - 4} text-anchor="end">
        forecast
      </text>
      <text x={x(0) + 6} y={y(most) + 12}>
        observed
      </text>
      {steps.map((step) => (
        <StepMark key={step.from} step={step} most={most} x={x} y={y} />
      ))}
    </svg>
  );
}

const LABEL_PX = 84;

/** To the right of a mark where there is room, else to its left. */
const besideOf = (mark: number, end: number) =>
  end - mark > LABEL_PX
    ? ({ x: mark + 8, 'text-anchor': 'start' } as const)
    : ({ x: mark - 8, 'text-anchor': 'end' } as const);

interface MarkProps {
  step: Step;
  most: number;
  x(share: number): number;
  y(share: number): number;
}

function StepMark({ step: { forecast, observed, rows }, most, x, y }: MarkProps) {
  const { low, high } = wilson(Math.round(observed * rows), rows);
  const title = `Forecast ${formatPercent(forecast)}, observed ${formatPercent(observed)} of ${rows} exchange-years`;
  if (observed > most) {
    return (
      <g>
        <title>{title}</title>
        <path class="method-reliability-beyond" d={`M${x(forecast)} ${y(most)}l5 9h-10z`} />
        <text class="method-reliability-note" {...besideOf(x(forecast), x(most))} y={y(most) + 8}>
          {formatPercent(observed)} of {rows}
        </text>
      </g>
    );
  }
  return (
    <g>
      <title>{title}</title>
      <path class="method-reliability-interval" d={`M${x(forecast)} ${y(low)}V${y(high)}`} />
      <circle
        class="method-reliability-dot"
        cx={x(forecast)}
        cy={y(observed)}
        r={Math.max(2.5, RADIUS_PX * Math.sqrt(rows / 1000))}
      />
    </g>
  );
}
