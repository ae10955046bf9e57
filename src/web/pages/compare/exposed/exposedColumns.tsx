import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { BandLabel } from '../../../components/BandLabel.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { OddsInWords } from '../../../components/OddsInWords.tsx';
import { ScoreAxis, ScoreInterval } from '../../../components/ScoreInterval.tsx';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatPoints } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import type { ExposedRow } from './exposedRows.ts';

/** The columns of the exposed exchanges. */
export const exposedColumns: readonly Column<ExposedRow>[] = [
  {
    id: 'name',
    name: 'Exchange',
    isRowHeader: true,
    sortBy: ({ name }) => name,
    cell: ({ id, name }) => <AsOfLink href={`/exchanges/${id}`}>{name}</AsOfLink>,
  },
  {
    id: 'where',
    name: 'Run from',
    sortBy: ({ code }) => jurisdictionName(code),
    cell: ({ code }) => jurisdictionName(code),
  },
  {
    id: 'points',
    name: 'Risk points',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ riskPoints }) => riskPoints,
    cell: ({ riskPoints }) => formatPoints(riskPoints),
  },
  { id: 'band', name: 'Band', cell: ({ riskBand }) => <BandLabel band={riskBand} /> },
  {
    id: 'probability',
    name: 'State theft in 12 months',
    align: 'end',
    descendsFirst: true,
    sortBy: ({ probability }) => probability.state,
    cell: ({ probability }) => formatPercent(probability.state),
  },
  {
    id: 'interval',
    name: '90\u202f% interval, log scale',
    note: <ScoreAxis />,
    width: '19rem',
    cell: ({ probability, riskBand }) => (
      <div class="odds-cell">
        <ScoreInterval odds={probability} band={riskBand} />
        <OddsInWords odds={probability} />
      </div>
    ),
  },
];
