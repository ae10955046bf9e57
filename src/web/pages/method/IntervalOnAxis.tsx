import { intervalPath } from '../../charts/intervalPath.ts';
import { linearPosition } from '../../charts/linear.ts';
import type { Axis } from './axis.ts';
import type { Estimate } from './estimates.ts';

const WIDTH = 200;
const HEIGHT = 20;
const PAD = 8;
const MIDDLE = HEIGHT / 2;

interface Props {
  value: Estimate;
  axis: Axis;
  /** The figure in words, for those who cannot see it. */
  label: string;
  /** A range to compare it with, drawn as a grey bar. */
  range?: { low: number; high: number };
}

/** A figure as a dot on its 90 % interval, beside the value that it is held against. */
export function IntervalOnAxis({ value: { estimate, low, high }, axis, label, range }: Props) {
  const x = (value: number) => PAD + linearPosition(value, axis) * (WIDTH - 2 * PAD);
  return (
    <svg
      class="score-interval method-axis-interval"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {range && (
        <rect
          class="method-axis-range"
          x={x(range.low)}
          y={MIDDLE - 5}
          width={x(range.high) - x(range.low)}
          height="10"
        />
      )}
      <path class="method-axis-reference" d={`M${x(axis.reference)} 0V${HEIGHT}`} />
      {low !== null && high !== null && (
        <path class="score-interval-end" d={intervalPath(x(low), x(high), MIDDLE)} />
      )}
      <circle cx={x(estimate)} cy={MIDDLE} r="4.5" class="method-axis-dot" />
    </svg>
  );
}

/** The ends of an axis and what its line stands for, to stand above a column. */
export function AxisNote({ axis, format }: { axis: Axis; format: (value: number) => string }) {
  const x = (value: number) => PAD + linearPosition(value, axis) * (WIDTH - 2 * PAD);
  return (
    <svg class="score-axis method-axis-interval" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
      {[axis.from, axis.reference, axis.to].map((tick) => (
        <text key={tick} x={x(tick)} y="11" style={{ textAnchor: anchorOf(tick, axis) }}>
          {format(tick)}
        </text>
      ))}
    </svg>
  );
}

function anchorOf(tick: number, { from, to, reference }: Axis): 'start' | 'middle' | 'end' {
  if (tick === reference && reference !== from && reference !== to) return 'middle';
  return tick === from ? 'start' : 'end';
}
