import { bandName } from '../../../format/bands.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatPoints } from '../../../format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../../format/probability.ts';
import type { History } from '../questions.ts';

/** The history's numbers. */
export function HistoryTable({ points }: { points: History['points'] }) {
  return (
    <table class="data-table">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">State theft in 12 months</th>
          <th scope="col">90&#8239;% interval</th>
          <th scope="col">Risk points</th>
          <th scope="col">Band</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ asOf, probability, riskPoints, riskBand }) => (
          <tr key={asOf}>
            <th scope="row">{formatDate(asOf)}</th>
            <td data-label="State theft in 12 months">{formatPercent(probability.state)}</td>
            <td data-label="90&#8239;% interval">{formatPercentRange(probability.low, probability.high)}</td>
            <td data-label="Risk points">{formatPoints(riskPoints)}</td>
            <td data-label="Band">{bandName(riskBand)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
