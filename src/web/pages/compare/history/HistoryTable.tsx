import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatPoints } from '../../../format/numbers.ts';
import type { HistoryLine } from './historyLines.ts';

/** The lines as numbers, the newest quarter first. */
export function HistoryTable({ lines }: { lines: readonly HistoryLine[] }) {
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ day }) => day)))].toSorted().reverse();
  return (
    <table class="data-table">
      <caption class="visually-hidden">Risk points by quarter</caption>
      <thead>
        <tr>
          <th scope="col">Quarter’s first day</th>
          {lines.map(({ code }) => (
            <th key={code} scope="col" data-align="end">
              {jurisdictionName(code)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {lines.map(({ code, points }) => {
              const value = points.find((point) => point.day === day)?.value;
              return (
                <td key={code} data-label={jurisdictionName(code)} data-align="end">
                  {value === undefined ? '' : formatPoints(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
