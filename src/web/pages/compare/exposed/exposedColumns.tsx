import { AsOfLink } from '../../../components/AsOfLink.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import {
  bandColumn,
  intervalColumn,
  pointsColumn,
  probabilityColumn,
} from '../../../components/scores/scoreColumns.tsx';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
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
  pointsColumn,
  bandColumn,
  probabilityColumn,
  { ...intervalColumn, width: '19rem' },
];
