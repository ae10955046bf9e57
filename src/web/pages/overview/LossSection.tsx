import { Figure } from '../../components/Figure.tsx';
import { csvText } from '../../format/csv.ts';
import { formatDate } from '../../format/dates.ts';
import { formatCount } from '../../format/numbers.ts';
import { formatPercent } from '../../format/probability.ts';
import { formatUsd } from '../../format/usd.ts';
import { LossCurve } from './LossCurve.tsx';
import type { Outlook } from './questions.ts';

const HEIGHT = 240;

/** How likely a year's losses are to exceed an amount. */
export function LossSection({ outlook: { losses }, asOf }: { outlook: Outlook; asOf: string }) {
  const title = `Half of simulated years lose more than ${formatUsd(losses.medianUsd)} to state actors, one in twenty more than ${formatUsd(losses.p95Usd)}`;
  const make = () =>
    csvText(
      ['lossUsd', 'total', 'largest'],
      losses.exceedance.map(({ lossUsd, total, largest }) => [lossUsd, total, largest]),
    );
  return (
    <div class="span-7">
      <Figure
        title={title}
        subtitle="Share of years in which exchanges lose at least so much, %; US dollars, log scale"
        height={HEIGHT}
        source={`Heistcast outlook, ${formatCount(losses.simulatedYears)} simulated years, as known on ${formatDate(asOf)}`}
        csv={{ fileName: `state-theft-losses-${asOf}.csv`, make }}
        alternative={<LossTable exceedance={losses.exceedance} />}
      >
        {(widthPx) => (
          <LossCurve
            points={losses.exceedance}
            widthPx={widthPx}
            heightPx={HEIGHT}
            label={`${title}. Numbers as a table below.`}
          />
        )}
      </Figure>
    </div>
  );
}

function LossTable({ exceedance }: Pick<Outlook['losses'], 'exceedance'>) {
  return (
    <table class="data-table">
      <thead>
        <tr>
          <th scope="col">At least</th>
          <th scope="col">All state thefts of a year</th>
          <th scope="col">The largest one</th>
        </tr>
      </thead>
      <tbody>
        {exceedance.map(({ lossUsd, total, largest }) => (
          <tr key={lossUsd}>
            <th scope="row">{formatUsd(lossUsd)}</th>
            <td data-label="All state thefts of a year">{formatPercent(total)}</td>
            <td data-label="The largest one">{formatPercent(largest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
