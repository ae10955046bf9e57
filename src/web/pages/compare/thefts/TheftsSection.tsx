import { CsvLink } from '../../../components/CsvLink.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Section } from '../../../components/Section.tsx';
import { recordsOf, recordsTitle, type Seen, type TheftRecord } from '../../../components/thefts/records.ts';
import { SeenOnRange, seenInWords } from '../../../components/thefts/SeenOnRange.tsx';
import { formatDate, formatYears } from '../../../format/dates.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import type { Compared } from '../questions.ts';
import { recordsCsv } from './recordsCsv.ts';

/** Thefts seen since the record begins, beside those the forecasts of the time expected. */
export function TheftsSection({ compared, asOf }: { compared: readonly Compared[]; asOf: string }) {
  const span = compared[0]?.trackRecord;
  if (!span) return null;
  if (span.throughYear < span.fromYear) {
    return (
      <Section title="Thefts seen and expected">
        <Empty>
          The record begins with {span.fromYear}; on {formatDate(asOf)} no year of it was complete.
        </Empty>
      </Section>
    );
  }
  const records = recordsOf(compared);
  return (
    <Section
      title={recordsTitle(records)}
      lead={`Exchange-years with a theft, ${formatYears(String(span.fromYear), String(span.throughYear))}: seen (dot), expected by the forecasts of the time (line), and the range that chance gives around these in nine of ten cases (bar). Few thefts decide little.`}
    >
      <DataTable
        caption="Thefts seen and expected"
        columns={columns(records)}
        rows={records}
        keyOf={({ code }) => code}
        defaultSort="-state"
        sortName="thefts"
      />
      <p class="source-line">
        <span>
          Heistcast incidents public by {formatDate(asOf)}; range: Poisson, 5&#8239;% to 95&#8239;%, without
          the uncertainty of the forecasts
        </span>
        <CsvLink fileName={`thefts-by-jurisdiction-${asOf}.csv`} make={() => recordsCsv(compared)} />
      </p>
    </Section>
  );
}

function columns(records: readonly TheftRecord[]): Column<TheftRecord>[] {
  const most = Math.max(1, ...records.flatMap(({ any, state }) => [any, state].flatMap(ends)));
  return [
    {
      id: 'name',
      name: 'Jurisdiction',
      isRowHeader: true,
      sortBy: ({ code }) => jurisdictionName(code),
      cell: ({ code }) => jurisdictionName(code),
    },
    seenColumn('state', 'State thefts', most),
    seenColumn('any', 'Any thefts', most),
  ];
}

const ends = ({ observed, high }: Seen) => [observed, high];

const seenColumn = (target: 'any' | 'state', name: string, most: number): Column<TheftRecord> => ({
  id: target,
  name,
  width: '24rem',
  descendsFirst: true,
  sortBy: (record) => record[target].observed,
  cell: (record) => (
    <div class="odds-cell">
      <SeenOnRange seen={record[target]} most={most} />
      <span class="odds-in-words">{seenInWords(record[target])}</span>
    </div>
  ),
});
