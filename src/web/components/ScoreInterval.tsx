import { type Domain, logPosition, SCORE_DOMAIN } from '../charts/logScale.ts';
import { type Band, bandColour } from '../format/bands.ts';
import { formatPercent, formatRoundPercent, type Odds, oddsInWords } from '../format/probability.ts';

const WIDTH = 260;
const HEIGHT = 20;
const PAD = 6;
const MIDDLE = HEIGHT / 2;

const TICKS = [0.01, 0.03, 0.1, 0.3];

const ticksOf = ({ from, to }: Domain) => TICKS.filter((tick) => tick >= from && tick <= to);

interface Props {
  odds: Odds;
  /** Colours the dot. */
  band?: Band;
  domain?: Domain;
}

const x = (probability: number, domain: Domain) => PAD + logPosition(probability, domain) * (WIDTH - 2 * PAD);

/** A probability as a dot on its 90 % interval, on an axis shared by all (logarithmic). */
export function ScoreInterval({ odds, band, domain = SCORE_DOMAIN }: Props) {
  const [low, high] = [x(odds.low, domain), x(odds.high, domain)];
  return (
    <svg
      class="score-interval"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={`${formatPercent(odds.state)}: ${oddsInWords(odds)}`}
    >
      {ticksOf(domain).map((tick) => (
        <path key={tick} class="score-interval-grid" d={`M${x(tick, domain)} 0V${HEIGHT}`} />
      ))}
      <path class="score-interval-line" d={`M${low} ${MIDDLE}H${high}`} />
      <path class="score-interval-end" d={`M${low} ${MIDDLE - 3}v6M${high} ${MIDDLE - 3}v6`} />
      <circle
        cx={x(odds.state, domain)}
        cy={MIDDLE}
        r="4.5"
        style={{ fill: band ? bandColour(band) : 'var(--ink)' }}
      />
    </svg>
  );
}

/** The axis of a column of intervals, to stand above them. */
export function ScoreAxis({ domain = SCORE_DOMAIN }: { domain?: Domain }) {
  return (
    <svg class="score-axis" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
      {ticksOf(domain).map((tick) => (
        <text key={tick} x={x(tick, domain)} y="11">
          {formatRoundPercent(tick)}
        </text>
      ))}
    </svg>
  );
}
