import { AsOfLink } from '../../../components/AsOfLink.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { RankAxis, RankInterval, rankInWords } from '../../../components/ranks/RankInterval.tsx';
import {
  bandColumn,
  intervalColumn,
  pointsColumn,
  probabilityColumn,
} from '../../../components/scores/scoreColumns.tsx';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import type { Compared } from '../questions.ts';

/** The columns of the scores, their ranks among `of` jurisdictions. */
export const scoreColumns = (of: number): Column<Compared>[] => [
  {
    id: 'name',
    name: 'Jurisdiction',
    isRowHeader: true,
    sortBy: ({ code }) => jurisdictionName(code),
    cell: ({ code }) => <AsOfLink href={`/jurisdictions/${code}`}>{jurisdictionName(code)}</AsOfLink>,
  },
  pointsColumn,
  bandColumn,
  { ...probabilityColumn, width: '7rem' },
  intervalColumn,
  {
    id: 'rank',
    name: `Rank among ${of}, 90\u202f% interval`,
    note: <RankAxis of={of} />,
    width: '12.5rem',
    cell: ({ rank }) => (
      <div class="odds-cell">
        <RankInterval rank={rank} />
        <span class="odds-in-words">{rankInWords(rank)}</span>
      </div>
    ),
  },
];
