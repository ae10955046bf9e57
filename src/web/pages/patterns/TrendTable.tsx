import { formatPercent } from '../../format/probability.ts';
import { separateWindows, shareOf, type WindowShare } from './patternShares.ts';
import type { Trend } from './stageTrends.ts';

const COLUMNS = 5;

const yearsOf = ({ fromYear, toYear }: WindowShare): string => `${fromYear}–${toYear}`;

/** The shares of a stage's patterns in windows that do not overlap. */
export function TrendTable({ trends, caption }: { trends: readonly Trend[]; caption: string }) {
  const columns = separateWindows(trends[0]?.windows ?? [], COLUMNS);
  return (
    <table class="data-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Pattern</th>
          {columns.map((window) => (
            <th key={window.toYear} scope="col" data-align="end">
              {yearsOf(window)}
              <div class="column-note">{window.allThefts} thefts</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trends.map(({ id, name, windows }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {separateWindows(windows, COLUMNS).map((window) => (
              <td key={window.toYear} data-label={yearsOf(window)} data-align="end">
                {formatPercent(shareOf(window) ?? 0)} ({window.thefts}, {window.stateThefts} state)
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
