import { AsOfLink } from '../../components/AsOfLink.tsx';
import { IncidentLines } from '../../components/incidents/IncidentLines.tsx';
import { formatCount } from '../../format/numbers.ts';
import { formatPercent } from '../../format/probability.ts';
import { formatUsd } from '../../format/usd.ts';
import type { Pattern } from './controlNames.ts';
import type { PatternSummary } from './patternSummary.ts';

interface Props {
  pattern: Pattern;
  summary: PatternSummary;
}

/** What incidents show of a pattern, with examples. */
export function PatternEvidence({ pattern: { id }, summary }: Props) {
  const { sums, firstStateYear, examples, nextShare, incidents } = summary;
  const { attributed, suspected } = sums.byClaim;
  if (incidents === 0) return <p class="quiet">No incident of this pattern was public by then.</p>;
  return (
    <div class="pattern-part">
      {sums.thefts > 0 && (
        <dl class="facts">
          <dt>Thefts</dt>
          <dd>
            {formatCount(sums.thefts)}
            {sums.lossesUnknown > 0 && `, ${sums.lossesUnknown} with an unknown loss`}
          </dd>
          <dt>Known loss</dt>
          <dd>{sums.lossUsd > 0 ? formatUsd(sums.lossUsd) : 'none known'}</dd>
          <dt>State thefts</dt>
          <dd>
            {formatPercent((attributed.thefts + suspected.thefts) / sums.thefts)}: {attributed.thefts}{' '}
            attributed, {suspected.thefts} suspected
          </dd>
          <dt>First state theft</dt>
          <dd>{firstStateYear === undefined ? 'none on record' : firstStateYear}</dd>
          <dt>Next state theft</dt>
          <dd>
            {nextShare === undefined
              ? 'not named in the outlook'
              : `${formatPercent(nextShare)} would be of it`}
          </dd>
        </dl>
      )}
      <h5>Examples</h5>
      <IncidentLines incidents={examples} />
      <p>
        <AsOfLink href={`/incidents?pattern=${id}`}>All incidents of this pattern</AsOfLink>
      </p>
    </div>
  );
}
