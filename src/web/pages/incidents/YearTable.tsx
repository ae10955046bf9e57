import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { formatCount } from '../../format/numbers.ts';
import { formatUsd } from '../../format/usd.ts';
import { theftsByYear } from './byYear.ts';

/** The timeline as a table: thefts of each year and their known losses by attribution. */
export function YearTable({ incidents }: { incidents: readonly Incident[] }) {
  return (
    <table class="data-table">
      <caption class="visually-hidden">Thefts by year and attribution to a state actor</caption>
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col" data-align="end">
            Thefts
          </th>
          <th scope="col" data-align="end">
            Loss attributed to state actors
          </th>
          <th scope="col" data-align="end">
            State actor suspected
          </th>
          <th scope="col" data-align="end">
            Not laid to a state actor
          </th>
          <th scope="col" data-align="end">
            Losses unknown
          </th>
        </tr>
      </thead>
      <tbody>
        {theftsByYear(incidents).map(({ year, sums }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td data-label="Thefts" data-align="end">
              {formatCount(sums.thefts)}
            </td>
            <Loss label="Loss attributed to state actors" sum={sums.byClaim.attributed} />
            <Loss label="State actor suspected" sum={sums.byClaim.suspected} />
            <Loss label="Not laid to a state actor" sum={sums.byClaim.none} />
            <td data-label="Losses unknown" data-align="end">
              {formatCount(sums.lossesUnknown)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Loss({ label, sum }: { label: string; sum: { thefts: number; lossUsd: number } }) {
  return (
    <td data-label={label} data-align="end">
      {sum.lossUsd > 0 ? `${formatUsd(sum.lossUsd)} (${formatCount(sum.thefts)})` : formatCount(sum.thefts)}
    </td>
  );
}
