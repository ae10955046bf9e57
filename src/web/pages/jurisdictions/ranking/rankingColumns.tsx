import { AsOfLink } from '../../../components/AsOfLink.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { recordOf } from '../../../components/map/riskSteps.ts';
import { OddsInWords } from '../../../components/OddsInWords.tsx';
import { ScoreAxis, ScoreInterval } from '../../../components/ScoreInterval.tsx';
import { bandColumn, pointsColumn } from '../../../components/scores/scoreColumns.tsx';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatCount, formatEstimate } from '../../../format/numbers.ts';
import { type Interval, overlapCount } from '../../../format/overlap.ts';
import { JURISDICTION_DOMAIN } from '../domain.ts';
import type { RankedJurisdiction } from '../questions.ts';

/**
 * The columns of the ranking.
 *
 * @param all every interval of the ranking, to count overlaps among
 */
export const rankingColumns = (all: readonly Interval[]): readonly Column<RankedJurisdiction>[] => [
  {
    id: 'name',
    name: 'Jurisdiction',
    isRowHeader: true,
    sortBy: ({ code }) => jurisdictionName(code),
    cell: (row) => (
      <>
        <AsOfLink href={`/jurisdictions/${row.code}`}>{jurisdictionName(row.code)}</AsOfLink>
        {recordOf(row) === 'thin' && <span class="tag">little evidence</span>}
      </>
    ),
  },
  { ...pointsColumn, width: '5rem' },
  bandColumn,
  {
    id: 'interval',
    name: 'State theft in 12 months, 90\u202f% interval',
    note: <ScoreAxis domain={JURISDICTION_DOMAIN} />,
    width: '18rem',
    descendsFirst: true,
    sortBy: ({ probability }) => probability.state,
    cell: ({ probability, riskBand }) => (
      <div class="odds-cell">
        <ScoreInterval odds={probability} band={riskBand} domain={JURISDICTION_DOMAIN} />
        <OddsInWords odds={probability} />
      </div>
    ),
  },
  {
    id: 'overlaps',
    name: 'Overlaps with',
    align: 'end',
    width: '6rem',
    sortBy: ({ probability }) => overlapCount(probability, all),
    cell: ({ probability }) =>
      `${formatCount(overlapCount(probability, all))} of ${formatCount(all.length - 1)}`,
  },
  ...EXPOSURE,
];

const EXPOSURE: readonly Column<RankedJurisdiction>[] = [
  {
    id: 'exchanges',
    name: 'Open exchanges',
    align: 'end',
    width: '6rem',
    descendsFirst: true,
    sortBy: ({ openExchanges }) => openExchanges,
    cell: ({ openExchanges }) => (openExchanges === 0 ? <span class="absent">none</span> : openExchanges),
  },
  {
    id: 'expected',
    name: 'State thefts expected there',
    align: 'end',
    width: '7rem',
    descendsFirst: true,
    sortBy: ({ expectedStateThefts }) => expectedStateThefts,
    cell: ({ openExchanges, expectedStateThefts }) =>
      openExchanges > 0 && formatEstimate(expectedStateThefts),
  },
  {
    id: 'seen',
    name: 'Thefts seen since 2017',
    align: 'end',
    width: '8rem',
    descendsFirst: true,
    sortBy: ({ observedThefts }) => observedThefts,
    cell: ({ observedThefts, observedStateThefts }) =>
      observedThefts === 0 ? '0' : `${observedThefts}, ${observedStateThefts} by states`,
  },
];
