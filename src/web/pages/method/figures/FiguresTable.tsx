import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { withInterval } from '../estimates.ts';
import { IntervalOnAxis } from '../IntervalOnAxis.tsx';
import type { Backtest } from '../questions.ts';
import { TARGET_NAMES, TARGETS, type TargetName } from '../targets.ts';
import { MEASURES, type Measure } from './measures.ts';

/** Each measure for state thefts and for any theft, as a dot on its interval. */
export function FiguresTable({ targets }: { targets: Backtest['targets'] }) {
  const columns: Column<Measure>[] = [
    {
      id: 'measure',
      name: 'Measure',
      isRowHeader: true,
      cell: ({ name, meaning }) => (
        <>
          {name}
          <div class="method-measure-meaning">{meaning}</div>
        </>
      ),
    },
    ...TARGETS.map((target) => targetColumn(target, targets)),
  ];
  return (
    <DataTable
      caption="How good the forecasts were, with 90 % intervals"
      columns={columns}
      rows={MEASURES}
      keyOf={({ id }) => id}
      defaultSort=""
      sortName="figures"
    />
  );
}

const targetColumn = (target: TargetName, targets: Backtest['targets']): Column<Measure> => ({
  id: target,
  name: TARGET_NAMES[target],
  width: '17rem',
  cell: ({ name, of, format, axis }) => {
    const value = of(targets[target]);
    const words = withInterval(value, format);
    return (
      <div class="odds-cell">
        <span>{words}</span>
        <IntervalOnAxis value={value} axis={axis} label={`${name}: ${words}`} />
      </div>
    );
  },
});
