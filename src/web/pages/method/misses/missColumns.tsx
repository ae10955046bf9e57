import { BandLabel } from '../../../components/BandLabel.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { formatDate } from '../../../format/dates.ts';
import { formatPoints, ordinal } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import { formatUsd } from '../../../format/usd.ts';
import type { LargeTheft } from '../questions.ts';

type Score = NonNullable<LargeTheft['score']>;

/** A column of the score; it is empty where there was none. */
const scoreColumn = (
  column: Pick<Column<LargeTheft>, 'id' | 'name'>,
  pick: (score: Score) => number | null,
  format: (value: number) => string,
): Column<LargeTheft> => ({
  ...column,
  align: 'end',
  descendsFirst: true,
  sortBy: ({ score }) => score && pick(score),
  cell: ({ score }) => {
    const value = score && pick(score);
    return value === null ? null : format(value);
  },
});

/** The columns of the large thefts. A row leads to the exchange as it was seen the day before. */
export const missColumns: readonly Column<LargeTheft>[] = [
  {
    id: 'exchange',
    name: 'Exchange, the day before',
    isRowHeader: true,
    sortBy: ({ exchangeName }) => exchangeName,
    cell: ({ exchangeId, exchangeName, asOf, inRegister }) =>
      inRegister ? (
        <a href={`/exchanges/${exchangeId}?asOf=${asOf}`}>{exchangeName}</a>
      ) : (
        <>
          {exchangeName} <span class="tag">not in the register</span>
        </>
      ),
  },
  {
    id: 'occurred',
    name: 'Theft',
    sortBy: ({ occurredOn }) => occurredOn,
    descendsFirst: true,
    cell: ({ incidentId, occurredOn }) => (
      <a class="quiet-link" href={`/incidents/${incidentId}`}>
        {formatDate(occurredOn)}
      </a>
    ),
  },
  {
    id: 'loss',
    name: 'Loss',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ lossUsd }) => lossUsd,
    cell: ({ lossUsd }) => formatUsd(lossUsd),
  },
  {
    id: 'state',
    name: 'State theft',
    sortBy: ({ state }) => Number(state),
    descendsFirst: true,
    cell: ({ state }) => (state ? 'yes' : 'no'),
  },
  scoreColumn({ id: 'probability', name: 'State theft forecast' }, ({ state }) => state, formatPercent),
  scoreColumn({ id: 'any', name: 'Any theft forecast' }, ({ any }) => any, formatPercent),
  scoreColumn({ id: 'points', name: 'Risk points' }, ({ riskPoints }) => riskPoints, formatPoints),
  { id: 'band', name: 'Band', cell: ({ score }) => score && <BandLabel band={score.riskBand} /> },
  scoreColumn(
    { id: 'percentile', name: 'Percentile' },
    ({ percentile }) => percentile,
    (percentile) => ordinal(Math.floor(percentile)),
  ),
];
