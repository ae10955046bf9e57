import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Empty } from '../../../components/Empty.tsx';
import {
  bandColumn,
  intervalColumn,
  pointsColumn,
  probabilityColumn,
} from '../../../components/scores/scoreColumns.tsx';
import { formatDate } from '../../../format/dates.ts';
import { formatEstimate, plural } from '../../../format/numbers.ts';
import { overlapInWords } from '../../../format/overlap.ts';
import type { Score } from '../questions.ts';

type Exposed = Score['exposed'];

/** The exchanges run from there with their own scores. */
export function ExposedExchanges({ exposed, asOf }: { exposed: Exposed; asOf: string }) {
  const { exchanges, expectedStateThefts } = exposed;
  if (exchanges.length === 0) {
    return (
      <section class="section">
        <h2>No open exchange is run from there</h2>
        <Empty>
          None in the register on {formatDate(asOf)}. The score is that of a typical exchange, were it run
          from there.
        </Empty>
      </section>
    );
  }
  return (
    <section class="section">
      <h2>
        {plural(exchanges.length, 'open exchange')}, {formatEstimate(expectedStateThefts)} state thefts
        expected in 12 months
      </h2>
      <p class="section-lead">
        Each exchange’s own score, which also weighs its size, history and controls.
        {exchanges.length > 1 && ` Of these, ${overlapInWords(exchanges.map((each) => each.probability))}.`}
      </p>
      <DataTable
        caption="Exchanges run from there"
        columns={columns}
        rows={exchanges}
        keyOf={({ id }) => id}
        defaultSort="-probability"
        sortName="exchanges"
        rowsShown={20}
      />
    </section>
  );
}

const columns: readonly Column<Exposed['exchanges'][number]>[] = [
  {
    id: 'name',
    name: 'Exchange',
    isRowHeader: true,
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => <AsOfLink href={`/exchanges/${id}`}>{name}</AsOfLink>,
  },
  pointsColumn,
  bandColumn,
  probabilityColumn,
  { ...intervalColumn, width: '19rem' },
];
