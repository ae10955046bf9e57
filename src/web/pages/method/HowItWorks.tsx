import { Section } from '../../components/Section.tsx';
import { plural } from '../../format/numbers.ts';
import { formatPercent } from '../../format/probability.ts';
import type { Model } from './questions.ts';

/** How a score is made, in plain words. */
export function HowItWorks({ model }: { model: Model }) {
  const count = (part: 'hazard' | 'share') =>
    plural(model.features.filter((feature) => feature.part === part).length, 'question');
  return (
    <Section id="how" title="How a score is made">
      <ol class="prose method-steps">
        <li>
          <strong>Only what was public.</strong> Every fact carries the day it became known. A score as of a
          day uses nothing that came later, so a past score is what could have been said then.
        </li>
        <li>
          <strong>How likely is any theft?</strong> {count('hazard')} about an exchange, its jurisdiction and
          the industry raise or lower its yearly hazard. What is not known counts as average and widens the
          interval.
        </li>
        <li>
          <strong>Would it be a state’s?</strong> {count('share')} give the share of thefts that are state
          thefts, corrected for attributions that come years late.
        </li>
        <li>
          <strong>The two multiplied</strong> are the probability of a state theft within 12 months. Thefts
          are few, so each weight starts from published research or a stated guess, and the data may move it.
        </li>
        <li>
          <strong>Risk points</strong> are the same on a scale of doublings: 50 is the average open exchange
          of past years ({formatPercent(model.baseHazard)} state thefts a year), ten points more double the
          hazard.
        </li>
        <li>
          <strong>Fitted anew each 1 January.</strong> A score uses the newest of these vintages that is not
          after its day.
        </li>
      </ol>
    </Section>
  );
}
