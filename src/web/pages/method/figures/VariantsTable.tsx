import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { formatCount } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import { formatGain, formatHundredths, withInterval } from '../estimates.ts';
import type { Backtest } from '../questions.ts';
import { TARGET_NAMES } from '../targets.ts';

type Variant = Backtest['variants'][number];

const columns: Column<Variant>[] = [
  { id: 'rows', name: 'Rows or labels', isRowHeader: true, cell: ({ description }) => description },
  { id: 'target', name: 'Target', cell: ({ target }) => TARGET_NAMES[target] },
  {
    id: 'events',
    name: 'Thefts of rows',
    align: 'end',
    cell: ({ figures }) => `${formatCount(figures.events)} of ${formatCount(figures.rows)}`,
  },
  { id: 'auc', name: 'AUC', cell: ({ figures }) => withInterval(figures.auc, formatHundredths) },
  {
    id: 'top20',
    name: 'Top 20\u202f%',
    cell: ({ figures }) => withInterval(figures.captureTop20, formatPercent),
  },
  { id: 'skill', name: 'Log skill', cell: ({ figures }) => withInterval(figures.logSkill, formatGain) },
  {
    id: 'ratio',
    name: 'Observed / expected',
    cell: ({ figures }) => withInterval(figures.observedOverExpected, formatHundredths),
  },
];

/** The same forecasts judged on other rows or labels. */
export function VariantsTable({ variants }: { variants: readonly Variant[] }) {
  return (
    <DataTable
      caption="The same forecasts on other rows or labels"
      columns={columns}
      rows={variants}
      keyOf={({ variant, target }) => `${variant}/${target}`}
      defaultSort=""
      sortName="variants"
    />
  );
}
