import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { formatCount } from '../../../format/numbers.ts';
import { formatPercent, formatPercentRange } from '../../../format/probability.ts';
import type { Step } from '../questions.ts';
import { wilson } from './wilson.ts';

const columns: Column<Step>[] = [
  {
    id: 'forecast',
    name: 'Forecast from, to',
    isRowHeader: true,
    cell: ({ from, to }) => `${formatPercent(from)} to ${formatPercent(to)}`,
  },
  { id: 'mean', name: 'Mean forecast', align: 'end', cell: ({ forecast }) => formatPercent(forecast) },
  { id: 'observed', name: 'Observed', align: 'end', cell: ({ observed }) => formatPercent(observed) },
  {
    id: 'interval',
    name: '90\u202f% from the count alone',
    align: 'end',
    cell: ({ observed, rows }) => {
      const { low, high } = wilson(Math.round(observed * rows), rows);
      return formatPercentRange(low, high);
    },
  },
  { id: 'rows', name: 'Exchange-years', align: 'end', cell: ({ rows }) => formatCount(rows) },
];

/** The steps of the reliability curve as numbers. */
export function ReliabilityTable({ steps, caption }: { steps: readonly Step[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={steps}
      keyOf={({ from }) => String(from)}
      defaultSort=""
      sortName="reliability"
    />
  );
}
