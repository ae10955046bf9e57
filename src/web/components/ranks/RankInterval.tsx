import { intervalPath } from '../../charts/intervalPath.ts';
import { ordinal } from '../../format/numbers.ts';
import { RANKS } from './rankScale.ts';
import './ranks.css';

/** Rank of a jurisdiction with the ends of its 90 % interval; 1 is the riskiest of `of`. */
interface Rank {
  low: number;
  median: number;
  high: number;
  of: number;
}

/** A rank as a dot on its interval; the riskiest lies on the right, as on the axis of probabilities. */
export function RankInterval({ rank }: { rank: Rank }) {
  const x = RANKS.position(rank.of);
  return (
    <svg
      class="score-interval rank-interval"
      viewBox={`0 0 ${RANKS.width} ${RANKS.height}`}
      role="img"
      aria-label={rankInWords(rank)}
    >
      <path class="score-interval-grid" d={`M${x(1)} 0V${RANKS.height}M${x(rank.of)} 0V${RANKS.height}`} />
      <path class="score-interval-end" d={intervalPath(x(rank.high), x(rank.low), RANKS.height / 2)} />
      <circle cx={x(rank.median)} cy={RANKS.height / 2} r="4.5" class="rank-dot" />
    </svg>
  );
}

/** The ends of the axis, to stand above a column of ranks. */
export function RankAxis({ of }: { of: number }) {
  const x = RANKS.position(of);
  return (
    <svg class="score-axis rank-interval" viewBox={`0 0 ${RANKS.width} 14`} aria-hidden="true">
      <text x={x(of)} y="11">
        {ordinal(of)}
      </text>
      <text x={x(1)} y="11">
        1st
      </text>
    </svg>
  );
}

/** "4th; could be 1st to 30th". */
export const rankInWords = ({ low, median, high }: Rank): string =>
  low === high ? ordinal(median) : `${ordinal(median)}; could be ${ordinal(low)} to ${ordinal(high)}`;
