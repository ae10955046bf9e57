import { Empty } from '../../../components/Empty.tsx';
import { Section } from '../../../components/Section.tsx';
import { plural } from '../../../format/numbers.ts';
import type { Backtest } from '../questions.ts';
import { weakPoints } from './weakPoints.ts';

/** Where the model is not better, or wrong. */
export function WeakSection({ backtest }: { backtest: Backtest }) {
  const points = weakPoints(backtest);
  const tooFew = backtest.peers.filter((peer) => peer.tooFew).length;
  return (
    <Section
      id="weak"
      title={
        points.length === 0
          ? 'Where it is not better'
          : `Not better, or wrong: ${plural(points.length, 'place')}`
      }
      lead="By fixed rules: every rule or rating that it is not shown to be ahead of, every rule that caught as many thefts in its riskiest fifth, every skill whose interval reaches none, every year ranked worse than chance or whose level its interval rules out."
    >
      {points.length === 0 ? (
        <Empty>None of these rules finds anything.</Empty>
      ) : (
        <dl class="facts method-weak-points">
          {points.map(({ id, where, what }) => [
            <dt key={`${id}/where`}>{where}</dt>,
            <dd key={`${id}/what`}>{what}</dd>,
          ])}
        </dl>
      )}
      {tooFew > 0 && (
        <p class="quiet small">
          {plural(tooFew, 'further rating')} of other publishers cover too few exchanges, or too few that were
          robbed, to say anything either way.
        </p>
      )}
    </Section>
  );
}
