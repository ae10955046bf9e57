import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatPoints } from '../../../format/numbers.ts';
import { JurisdictionHeadings } from '../JurisdictionHeadings.tsx';
import type { HistoryLine } from './historyLines.ts';

/** The lines as numbers, the newest quarter first. */
export function HistoryTable({ lines }: { lines: readonly HistoryLine[] }) {
  const days = [...new Set(lines.flatMap(({ points }) => points.map(({ day }) => day)))].toSorted().reverse();
  return (
    <table class="data-table">
      <caption class="visually-hidden">Risk points by quarter</caption>
      <thead>
        <JurisdictionHeadings first="Quarter’s first day" codes={lines.map(({ code }) => code)} />
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
