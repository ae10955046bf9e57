import { linear } from '../../charts/linear.ts';
import type { Seen } from './records.ts';
import './thefts.css';

const WIDTH = 220;
const HEIGHT = 20;
const PAD = 8;

/** Thefts seen (dot) on what chance gives around those expected (tick), on an axis from 0 to `most`. */
export function SeenOnRange({ seen, most }: { seen: Seen; most: number }) {
  const x = linear([0, most], [PAD, WIDTH - PAD]);
  const middle = HEIGHT / 2;
  return (
    <svg
      class="score-interval seen-range"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={seenInWords(seen)}
    >
      <path class="score-interval-grid" d={`M${x(0)} 0V${HEIGHT}`} />
      <rect
        class="seen-chance"
        x={x(seen.low) - 3}
        y={middle - 5}
        width={x(seen.high) - x(seen.low) + 6}
        height="10"
      />
      <path class="seen-expected" d={`M${x(seen.expected)} ${middle - 8}v16`} />
      <circle cx={x(seen.observed)} cy={middle} r="4.5" class="seen-dot" />
    </svg>
  );
}

/** "8 seen, 6.6 expected; chance gives 3 to 11". */
export const seenInWords = ({ observed, expected, low, high }: Seen): string =>
  `${observed} seen, ${expected.toFixed(1)} expected; chance gives ${low === high ? low : `${low} to ${high}`}`;
