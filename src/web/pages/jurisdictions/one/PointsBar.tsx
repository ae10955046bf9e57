import { linear } from '../../../charts/linear.ts';

const WIDTH = 180;
const HEIGHT = 16;

/** Points as a bar from the middle: to the right they raise, to the left they lower. */
export function PointsBar({ points, most }: { points: number; most: number }) {
  const x = linear([-most, most], [2, WIDTH - 2]);
  const [from, to] = [Math.min(x(0), x(points)), Math.max(x(0), x(points))];
  return (
    <svg class="jurisdiction-points-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect
        class="jurisdiction-points-bar-value"
        data-direction={points > 0 ? 'up' : 'down'}
        x={from}
        y="3"
        width={Math.max(1, to - from)}
        height={HEIGHT - 6}
      />
      <path class="jurisdiction-points-bar-zero" d={`M${x(0)} 0V${HEIGHT}`} />
    </svg>
  );
}
