import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { AsOfLink } from '../../components/AsOfLink.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Empty } from '../../components/Empty.tsx';
import { bandColumn, intervalColumn } from '../../components/scores/scoreColumns.tsx';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { formatCount } from '../../format/numbers.ts';
import { overlapInWords } from '../../format/overlap.ts';
import { formatPercent } from '../../format/probability.ts';
import { useAsOf } from '../../state/asOf.ts';
import { type RankedExchange, riskiestQuestion } from './questions.ts';

const TABLE_PX = 660;

/** The ten riskiest exchanges with their intervals. */
export function RiskiestExchanges() {
  const answer = useAnswer(riskiestQuestion(useAsOf()));
  return (
    <section class="section span-8">
      <h2>The exchanges most at risk</h2>
      <Answered answer={answer} height={TABLE_PX} label="Loading the ranking">
        {({ data, meta }) =>
          data.length === 0 ? (
            <Empty>No exchange was open that day.</Empty>
          ) : (
            <>
              <p class="section-lead">{orderInWords(data)}</p>
              <DataTable
                caption="The ten exchanges most at risk of state theft"
                columns={columns}
                rows={data}
                keyOf={({ id }) => id}
                defaultSort="rank"
                sortName="exchanges"
              />
              <p>
                <AsOfLink href="/exchanges">
                  {meta.total === undefined ? 'All exchanges' : `All ${formatCount(meta.total)} exchanges`}
                </AsOfLink>
              </p>
            </>
          )
        }
      </Answered>
    </section>
  );
}

function orderInWords(rows: readonly RankedExchange[]): string {
  const known = rows.flatMap(({ probability }) => probability ?? []);
  return `Of these ${formatCount(rows.length)}, ${overlapInWords(known)}: a place above another is not by itself a difference.`;
}

const columns: readonly Column<RankedExchange>[] = [
  {
    id: 'name',
    name: 'Exchange',
    isRowHeader: true,
    cell: ({ id, name, jurisdiction }) => (
      <>
        <AsOfLink href={`/exchanges/${id}`}>{name}</AsOfLink>
        {jurisdiction && <span class="overview-base">{jurisdictionName(jurisdiction)}</span>}
      </>
    ),
  },
  bandColumn,
  {
    id: 'probability',
    name: 'State theft in 12 months',
    align: 'end',
    width: '7rem',
    cell: ({ probability }) => probability && formatPercent(probability.state),
  },
  intervalColumn,
];
