import { Term } from '../../../components/Term.tsx';
import { BAND_MEANINGS, bandName } from '../../../format/bands.ts';
import { formatPoints } from '../../../format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../../format/probability.ts';
import { formatUsd } from '../../../format/usd.ts';
import { pointsOf } from '../pointsAxis.ts';
import type { Score } from '../questions.ts';

const POINTS_MEANING =
  '50 is the average exchange open in 2017 to 2025. Ten points more are twice the hazard, ten fewer half of it.';

/** The numbers of a score, each with its unit and what it means. */
export function ScoreFacts({ score }: { score: Score }) {
  const { probability, riskPoints, rawPoints, riskBand, percentile, expectedLoss } = score;
  const ends = [probability.low, probability.high].map((end) => formatPoints(pointsOf(end, score)));
  return (
    <dl class="facts">
      <dt>State theft</dt>
      <dd>
        {formatPercent(probability.state)}, 90&#8239;% interval{' '}
        {formatPercentRange(probability.low, probability.high)}
      </dd>
      <dt>Any theft</dt>
      <dd>{formatPercent(probability.any)}</dd>
      <dt>
        <Term meaning={POINTS_MEANING}>Risk points</Term>
      </dt>
      <dd>
        {formatPoints(riskPoints)}, interval {ends.join('\u2013')}
        {rawPoints !== riskPoints && ` (${formatPoints(rawPoints)} before clipping)`}
      </dd>
      <dt>Band</dt>
      <dd>
        {bandName(riskBand)}: {BAND_MEANINGS[riskBand]}
      </dd>
      <dt>Among open venues</dt>
      <dd>
        {percentile === null ? 'not known for this day' : `riskier than ${formatShare(percentile)} of them`}
      </dd>
      <dt>If a theft happens</dt>
      <dd>
        {formatUsd(expectedLoss.medianUsd)} at the median; more than {formatUsd(expectedLoss.p95Usd)} in one
        of twenty
      </dd>
      <dt>How much is known</dt>
      <dd>
        <Coverage coverage={score.coverage} />
      </dd>
      <dt>Disputed</dt>
      <dd>{score.disputed ? 'yes: a fact it uses' : 'no fact it uses'}</dd>
    </dl>
  );
}

const formatShare = (percentile: number): string => formatPercent(percentile / 100);

function Coverage({ coverage: { known, of, citedShare } }: { coverage: Score['coverage'] }) {
  return (
    <>
      {known} of {of} factors
      {citedShare === null
        ? '; no dated fact of its own stands behind them'
        : `; ${formatPercent(citedShare)} of the facts used cite a source`}
      . Little known is not little risk.
    </>
  );
}
