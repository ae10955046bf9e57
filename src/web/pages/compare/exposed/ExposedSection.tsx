import { CsvLink } from '../../../components/CsvLink.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatDate } from '../../../format/dates.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatEstimate, plural } from '../../../format/numbers.ts';
import type { Compared } from '../questions.ts';
import { exposedColumns } from './exposedColumns.tsx';
import { exposedCsv, exposedRows, exposedTitle } from './exposedRows.ts';

const ROWS_SHOWN = 10;

/** The open exchanges run from each jurisdiction, and the state thefts expected at them. */
export function ExposedSection({ compared, asOf }: { compared: readonly Compared[]; asOf: string }) {
  const rows = exposedRows(compared);
  return (
    <Section
      title={exposedTitle(compared)}
      lead="Probabilities of state theft summed over the open exchanges run from there. The sum depends on how many there are and how large, not only on the jurisdiction."
    >
      <dl class="compare-exposed-sums">
        {compared.map(({ code, exposed }) => (
          <div key={code}>
            <dt>{jurisdictionName(code)}</dt>
            <dd>
              {formatEstimate(exposed.expectedStateThefts)} expected at{' '}
              {plural(exposed.exchanges.length, 'open exchange')}
            </dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? (
        <Empty>No exchange of the register was run from there on {formatDate(asOf)}.</Empty>
      ) : (
        <DataTable
          caption="Open exchanges run from the jurisdictions compared"
          columns={exposedColumns}
          rows={rows}
          keyOf={({ id }) => id}
          defaultSort="-points"
          sortName="exposed"
          rowsShown={ROWS_SHOWN}
        />
      )}
      <p class="source-line">
        <span>Heistcast scores as known on {formatDate(asOf)}</span>
        <CsvLink fileName={`exposed-exchanges-${asOf}.csv`} make={() => exposedCsv(rows)} />
      </p>
    </Section>
  );
}
