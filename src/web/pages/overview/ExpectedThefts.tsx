import { Term } from '../../components/Term.tsx';
import { formatDate } from '../../format/dates.ts';
import { formatCount, formatEstimate, plural } from '../../format/numbers.ts';
import { formatPercent } from '../../format/probability.ts';
import { formatUsd } from '../../format/usd.ts';
import { CountDistribution } from './CountDistribution.tsx';
import type { Outlook } from './questions.ts';

const STATE_THEFT =
  'A theft takes assets of an exchange or its customers by intrusion. It is a state theft when a state actor is publicly attributed or credibly suspected.';

interface Props {
  outlook: Outlook;
  asOf: string;
}

/** The answer: how many thefts, for how much, how sure. */
export function ExpectedThefts({ outlook, asOf }: Props) {
  return (
    <div class="grid">
      <div class="span-7 overview-words">
        <AnswerInWords outlook={outlook} asOf={asOf} />
        <AnswerInFigures outlook={outlook} />
      </div>
      <div class="span-5">
        <CountDistribution outlook={outlook} asOf={asOf} />
      </div>
    </div>
  );
}

function AnswerInWords({ outlook: { exchanges, expectedStateThefts, count, losses }, asOf }: Props) {
  return (
    <>
      <p class="overview-statement">
        State actors are expected to rob about <strong>{formatEstimate(expectedStateThefts.mean)}</strong> of
        the {formatCount(exchanges)} exchanges open on {formatDate(asOf)}.{' '}
        <strong>
          {formatCount(count.low)} to {formatCount(count.high)}
        </strong>{' '}
        in nine of ten simulated years.
      </p>
      <p class="quiet">
        The median year loses {formatUsd(losses.medianUsd)}; one year in twenty loses more than{' '}
        {formatUsd(losses.p95Usd)}.
      </p>
    </>
  );
}

function AnswerInFigures({ outlook: { expectedStateThefts, losses, lastYear } }: { outlook: Outlook }) {
  const { mean, low, high } = expectedStateThefts;
  const billion = losses.exceedance.find(({ lossUsd }) => lossUsd === 1e9);
  return (
    <dl class="facts">
      <dt>
        Expected <Term meaning={STATE_THEFT}>state thefts</Term>
      </dt>
      <dd>
        {mean.toFixed(1)} (90&#8239;% interval of the expectation {low.toFixed(1)} to {high.toFixed(1)})
      </dd>
      {billion && (
        <>
          <dt>{formatUsd(1e9)} or more lost</dt>
          <dd>in {billion.total === 0 ? 'none' : formatPercent(billion.total)} of the simulated years</dd>
        </>
      )}
      <dt>For comparison</dt>
      <dd>
        {plural(lastYear.stateThefts, 'state theft')} among {plural(lastYear.thefts, 'theft')} from exchanges,{' '}
        {spanInWords(lastYear)}
      </dd>
    </dl>
  );
}

/** "in 2025", or the days when they are no calendar year. */
function spanInWords({ from, to }: { from: string; to: string }): string {
  const [year, next] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const isCalendarYear = from.endsWith('-01-01') && to.endsWith('-01-01') && next === year + 1;
  return isCalendarYear ? `in ${year}` : `${formatDate(from)} to ${formatDate(to)}`;
}
