import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { formatPercent } from '../../../format/probability.ts';
import { formatDifference, formatHundredths, withInterval } from '../estimates.ts';
import { IntervalOnAxis } from '../IntervalOnAxis.tsx';
import type { Comparison, Target } from '../questions.ts';
import { TARGET_NAMES } from '../targets.ts';
import { formatThousandths } from './formatThousandths.ts';
import { VERDICT_WORDS, verdictAgainst } from './verdicts.ts';

const AUC_AXIS = { from: -0.2, to: 0.4, reference: 0 };

const columns: Column<Comparison>[] = [
  { id: 'rule', name: 'Rule', isRowHeader: true, cell: ({ description }) => description },
  {
    id: 'auc',
    name: 'Its AUC',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ auc }) => auc,
    cell: ({ auc }) => formatHundredths(auc),
  },
  {
    id: 'top20',
    name: 'Its top 20\u202f%',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ captureTop20 }) => captureTop20,
    cell: ({ captureTop20 }) => formatPercent(captureTop20),
  },
  {
    id: 'difference',
    name: 'AUC, model minus rule',
    width: '15rem',
    sortBy: ({ aucDifference }) => aucDifference.estimate,
    cell: ({ aucDifference }) => {
      const words = withInterval(aucDifference, formatDifference);
      return (
        <div class="odds-cell">
          <span>{words}</span>
          <IntervalOnAxis value={aucDifference} axis={AUC_AXIS} label={words} />
        </div>
      );
    },
  },
  {
    id: 'loss',
    name: 'Log loss × 1000, model minus rule',
    sortBy: ({ logLossDifference }) => logLossDifference.estimate,
    cell: ({ logLossDifference }) => withInterval(logLossDifference, formatThousandths),
  },
  { id: 'verdict', name: 'The model is', cell: (row) => VERDICT_WORDS[verdictAgainst(row)] },
];

/** The model against simpler rules on the same exchange-years. */
export function RulesTable({ target }: { target: Target }) {
  return (
    <DataTable
      caption={`${TARGET_NAMES[target.target]}: the model against simpler rules`}
      columns={columns}
      rows={target.comparisons}
      keyOf={({ baseline }) => baseline}
      defaultSort=""
      sortName={`${target.target}Rules`}
    />
  );
}
