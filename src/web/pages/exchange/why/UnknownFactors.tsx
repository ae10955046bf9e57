import { factorName } from '../../../format/factors.ts';
import type { Score } from '../questions.ts';

/** The factors of which nothing is known, with why. */
export function UnknownFactors({ unknown }: { unknown: Score['coverage']['unknown'] }) {
  if (unknown.length === 0) return <p class="quiet">Every factor has a known value.</p>;
  return (
    <div class="exchange-unknown-factors">
      <h3>What is not known</h3>
      <p class="quiet">An unknown factor counts as the average venue’s and makes the interval wider.</p>
      <dl class="facts">
        {unknown.flatMap(({ factor, reason }) => [
          <dt key={`${factor} name`}>{factorName(factor)}</dt>,
          <dd key={factor}>{reason}</dd>,
        ])}
      </dl>
    </div>
  );
}
