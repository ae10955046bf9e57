import { AsOfLink } from '../../components/AsOfLink.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { bandColumn, intervalColumn, probabilityColumn } from '../../components/scores/scoreColumns.tsx';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { formatChange, formatPoints, ordinal } from '../../format/numbers.ts';
import type { RankedRow } from './rankingQuestion.ts';
import { changeOf, TrendLine } from './TrendLine.tsx';

const NOT_SCORED = <span class="absent">not scored</span>;

const scored: Column<RankedRow>[] = [
  {
    id: 'points',
    name: 'Risk points',
    align: 'end',
    descendsFirst: true,
    sortBy: (row) => row.riskPoints,
    cell: (row) => (row.riskPoints === null ? NOT_SCORED : formatPoints(row.riskPoints)),
  },
  bandColumn,
  { ...probabilityColumn, width: '6.5rem' },
  intervalColumn,
  {
    id: 'percentile',
    name: 'Percentile',
    align: 'end',
    descendsFirst: true,
    sortBy: (row) => row.percentile,
    cell: ({ percentile }) => percentile !== null && ordinal(Math.floor(percentile)),
  },
];

const trends: Column<RankedRow>[] = [
  {
    id: 'change',
    name: '12-month change',
    align: 'end',
    descendsFirst: true,
    sortBy: (row) => changeOf(row.trend),
    cell: ({ trend }) => {
      const change = changeOf(trend);
      return change === undefined ? null : formatChange(change);
    },
  },
  { id: 'trend', name: 'Trend', width: '5.5rem', cell: ({ trend }) => trend && <TrendLine trend={trend} /> },
];

/** The columns of the ranking. */
export const rankingColumns: readonly Column<RankedRow>[] = [
  {
    id: 'name',
    name: 'Exchange',
    isRowHeader: true,
    sortBy: (row) => row.name,
    cell: ({ id, name, operating }) => (
      <>
        <AsOfLink href={`/exchanges/${id}`}>{name}</AsOfLink>
        {!operating && <span class="tag">closed</span>}
      </>
    ),
  },
  {
    id: 'jurisdiction',
    name: 'Jurisdiction',
    width: '11rem',
    sortBy: ({ jurisdiction }) => jurisdiction && jurisdictionName(jurisdiction),
    cell: ({ jurisdiction }) =>
      jurisdiction ? (
        <AsOfLink class="quiet-link" href={`/jurisdictions/${jurisdiction}`}>
          {jurisdictionName(jurisdiction)}
        </AsOfLink>
      ) : (
        <span class="absent">unknown</span>
      ),
  },
  ...scored,
  ...trends,
];
