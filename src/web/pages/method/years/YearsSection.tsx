import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Section } from '../../../components/Section.tsx';
import { csvText } from '../../../format/csv.ts';
import { formatCount } from '../../../format/numbers.ts';
import { formatHundredths, withInterval } from '../estimates.ts';
import type { Backtest, Target, YearFigures } from '../questions.ts';
import { TARGET_NAMES, TARGETS } from '../targets.ts';
import { YearsChart } from './YearsChart.tsx';
import { evenEnd, yearsTitle } from './yearsTitle.ts';

const HEIGHT_PX = 240;

/** Seen and forecast, year by year. */
export function YearsSection({ backtest: { targets, modelVersion } }: { backtest: Backtest }) {
  const values = Object.values(targets).flatMap(({ byYear }) =>
    byYear.flatMap((y) => [y.observed, y.expected]),
  );
  const most = evenEnd(values);
  return (
    <Section
      id="years"
      title="Year by year"
      lead="Single years go wrong. Each was forecast on its 1 January from what was public before it."
    >
      <div class="grid">
        {TARGETS.map((name) => (
          <div key={name} class="span-6">
            <Years target={targets[name]} most={most} modelVersion={modelVersion} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function Years({ target, most, modelVersion }: { target: Target; most: number; modelVersion: string }) {
  const name = TARGET_NAMES[target.target];
  return (
    <Figure
      title={`${name}: ${lowerFirst(yearsTitle(target.byYear))}`}
      subtitle="Exchange-years with the theft: seen (bar) and forecast (line), number"
      height={HEIGHT_PX}
      source={`Heistcast backtest, model ${modelVersion}`}
      csv={{ fileName: `years-${target.target}-${modelVersion}.csv`, make: () => yearsCsv(target.byYear) }}
      alternativeLabel="Show as a table, with AUC and intervals"
      alternative={
        <DataTable
          caption={`${name} by year`}
          columns={COLUMNS}
          rows={target.byYear}
          keyOf={({ year }) => String(year)}
          defaultSort="year"
          sortName={`${target.target}Years`}
        />
      }
    >
      {(widthPx) => (
        <YearsChart
          years={target.byYear}
          most={most}
          widthPx={widthPx}
          heightPx={HEIGHT_PX}
          label={`${name} by year: ${target.byYear.map(inWords).join('; ')}`}
        />
      )}
    </Figure>
  );
}

const inWords = ({ year, observed, expected }: YearFigures): string =>
  `${year} ${observed} seen, ${expected.toFixed(1)} forecast`;

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const COLUMNS: Column<YearFigures>[] = [
  { id: 'year', name: 'Year', isRowHeader: true, sortBy: ({ year }) => year, cell: ({ year }) => year },
  { id: 'rows', name: 'Exchanges', align: 'end', cell: ({ rows }) => formatCount(rows) },
  {
    id: 'seen',
    name: 'Seen',
    align: 'end',
    sortBy: ({ observed }) => observed,
    cell: ({ observed }) => observed,
  },
  { id: 'expected', name: 'Forecast', align: 'end', cell: ({ expected }) => expected.toFixed(1) },
  {
    id: 'ratio',
    name: 'Seen / forecast',
    cell: ({ observedOverExpected }) => withInterval(observedOverExpected, formatHundredths),
  },
  {
    id: 'auc',
    name: 'AUC',
    align: 'end',
    sortBy: ({ auc }) => auc,
    cell: ({ auc }) => (auc === null ? <span class="absent">no theft</span> : formatHundredths(auc)),
  },
];

const yearsCsv = (years: readonly YearFigures[]): string =>
  csvText(
    ['year', 'exchanges', 'observed', 'expected', 'ratio', 'ratioLow', 'ratioHigh', 'auc'],
    years.map(({ year, rows, observed, expected, observedOverExpected: r, auc }) => [
      ...[year, rows, observed, expected],
      ...[r.estimate, r.low, r.high, auc],
    ]),
  );
