import { useAnswer } from '../../../api/useAnswer.ts';
import { factorName } from '../../../format/factors.ts';
import { formatChange } from '../../../format/numbers.ts';
import type { Contribution, Score } from '../questions.ts';
import { bodyOf, NOTHING, nextLowerBand } from '../whatIf/supposition.ts';
import { whatIfQuestion } from '../whatIf/whatIfQuestion.ts';

const RAISING_SHOWN = 3;
const LOWERING_SHOWN = 2;

interface Props {
  score: Score;
  /** A past day; `undefined` for today. */
  asOf: string | undefined;
}

/** The largest reasons, and what known controls could do. */
export function InShort({ score, asOf }: Props) {
  const ordered = score.contributions.toSorted((a, b) => b.points - a.points);
  const raising = ordered.filter(({ points }) => points > 0).slice(0, RAISING_SHOWN);
  const lowering = ordered
    .filter(({ points }) => points < 0)
    .slice(-LOWERING_SHOWN)
    .toReversed();
  const band = nextLowerBand(score.riskBand);
  const answer = useAnswer(band && whatIfQuestion(score.id, bodyOf(NOTHING, band, asOf)));
  const controls = answer.state === 'ready' ? answer.value.data.smallestControlSetInWords : null;
  return (
    <div class="exchange-in-short">
      <Reasons title="What raises it most" reasons={raising} />
      <Reasons title="What lowers it most" reasons={lowering} />
      <div>
        <h3>What would lower it</h3>
        <p class="exchange-in-short-controls">
          {controls} <a href="#what-if">Suppose other controls, another base or size</a>
        </p>
      </div>
    </div>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: readonly Contribution[] }) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {reasons.map(({ factor, points, sentence }) => (
          <li key={factor}>
            <span class="exchange-in-short-points">{formatChange(points)}</span>
            <span>
              <a href="#why">{factorName(factor)}</a>: {sentence}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
