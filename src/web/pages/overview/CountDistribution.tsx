import { Figure } from '../../components/Figure.tsx';
import { csvText } from '../../format/csv.ts';
import { formatDate } from '../../format/dates.ts';
import { formatPercent } from '../../format/probability.ts';
import { CountBars } from './CountBars.tsx';
import type { Outlook } from './questions.ts';

const HEIGHT = 190;
/** What is less likely than this would be less than a pixel high. */
const SEEN_FROM = 0.0008;

/** How likely each number of state thefts is. */
export function CountDistribution({ outlook, asOf }: { outlook: Outlook; asOf: string }) {
  const { distribution, count } = outlook;
  const bars = distribution.filter(({ probability }) => probability >= SEEN_FROM);
  const likeliest = distribution.reduce((best, each) => (each.probability > best.probability ? each : best));
  const title = `${count.low} to ${count.high} state thefts in nine of ten simulated years; ${likeliest.thefts} is likeliest`;
  const make = () =>
    csvText(
      ['thefts', 'probability', 'atLeast'],
      distribution.map(({ thefts, probability, atLeast }) => [thefts, probability, atLeast]),
    );
  return (
    <Figure
      title={title}
      subtitle="Probability of each number of state thefts in 12 months, %"
      height={HEIGHT}
      source={`Heistcast outlook, as known on ${formatDate(asOf)}`}
      csv={{ fileName: `state-thefts-${asOf}.csv`, make }}
      alternative={<DistributionTable distribution={distribution} />}
    >
      {(widthPx) => (
        <CountBars
          bars={bars}
          range={count}
          widthPx={widthPx}
          heightPx={HEIGHT}
          label={`${title}. Numbers as a table below.`}
        />
      )}
    </Figure>
  );
}

function DistributionTable({ distribution }: Pick<Outlook, 'distribution'>) {
  return (
    <table class="data-table">
      <thead>
        <tr>
          <th scope="col">State thefts</th>
          <th scope="col">Probability</th>
          <th scope="col">That many or more</th>
        </tr>
      </thead>
      <tbody>
        {distribution.map(({ thefts, probability, atLeast }) => (
          <tr key={thefts}>
            <th scope="row">{thefts}</th>
            <td data-label="Probability">{formatPercent(probability)}</td>
            <td data-label="That many or more">{formatPercent(atLeast)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
