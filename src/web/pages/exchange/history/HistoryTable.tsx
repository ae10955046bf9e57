import { BandLabel } from '../../../components/BandLabel.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { formatDate } from '../../../format/dates.ts';
import { formatPoints, ordinal } from '../../../format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../../format/probability.ts';
import type { ChartPoint } from './historyScale.ts';

const ROWS_SHOWN = 24;

const columns: readonly Column<ChartPoint>[] = [
  {
    id: 'day',
    name: 'Day',
    isRowHeader: true,
    descendsFirst: true,
    sortBy: ({ asOf }) => asOf,
    cell: ({ asOf }) => formatDate(asOf),
  },
  {
    id: 'points',
    name: 'Risk points (90\u202f% interval)',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ points }) => points,
    cell: ({ points, low, high }) =>
      `${formatPoints(points)} (${formatPoints(low)}\u2013${formatPoints(high)})`,
  },
  { id: 'band', name: 'Band', cell: ({ score }) => <BandLabel band={score.riskBand} /> },
  {
    id: 'probability',
    name: 'State theft in 12 months (90\u202f% interval)',
    align: 'end',
    cell: ({ score: { probability } }) =>
      `${formatPercent(probability.state)} (${formatPercentRange(probability.low, probability.high)})`,
  },
  {
    id: 'percentile',
    name: 'Percentile',
    align: 'end',
    cell: ({ score: { percentile } }) => (percentile === null ? '' : ordinal(Math.floor(percentile))),
  },
];

/** A history as a table, newest first. */
export function HistoryTable({ points }: { points: readonly ChartPoint[] }) {
  return (
    <DataTable
      caption="Scores by month"
      columns={columns}
      rows={points}
      keyOf={({ asOf }) => asOf}
      defaultSort="-day"
      sortName="history"
      rowsShown={ROWS_SHOWN}
    />
  );
}
