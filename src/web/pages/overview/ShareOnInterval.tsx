import { intervalPath } from '../../charts/intervalPath.ts';
import { linear } from '../../charts/linear.ts';
import { formatPercent, formatRoundPercent } from '../../format/probability.ts';
import { type CaptureRecord, intervalInWords } from './captureRecord.ts';

interface Props {
  share: CaptureRecord['share'];
  chance: number;
  widthPx: number;
  heightPx: number;
}

const PAD_PX = 16;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const MIDDLE_PX = 46;
const CAP_PX = 5;

/** A share as a dot on its interval from none to all, beside what chance would give. */
export function ShareOnInterval({ share, chance, widthPx, heightPx }: Props) {
  const x = linear([0, 1], [PAD_PX, widthPx - PAD_PX]);
  const label = `${formatPercent(share.estimate)}, ${intervalInWords(share)}; chance ${formatRoundPercent(chance)}`;
  return (
    <svg class="chart" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      {TICKS.map((tick) => (
        <g key={tick}>
          <path class="chart-grid" d={`M${x(tick)} 24V68`} />
          <text x={x(tick)} y="84" text-anchor="middle">
            {formatRoundPercent(tick)}
          </text>
        </g>
      ))}
      <path class="overview-chart-chance" d={`M${x(chance)} 20V68`} />
      <text x={x(chance)} y="12" text-anchor="middle">
        chance
      </text>
      {share.low !== null && share.high !== null && (
        <path
          class="overview-chart-interval"
          d={intervalPath(x(share.low), x(share.high), MIDDLE_PX, CAP_PX)}
        />
      )}
      <circle class="chart-dot" cx={x(share.estimate)} cy={MIDDLE_PX} r="6" />
      <text x={x(share.estimate)} y="12" text-anchor="middle">
        our forecasts
      </text>
    </svg>
  );
}
