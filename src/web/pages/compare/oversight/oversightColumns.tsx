import type { Column } from '../../../components/DataTable.tsx';
import { SourceItems } from '../../../components/SourceItems.tsx';
import { formatDate } from '../../../format/dates.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import type { OversightRow } from './oversightRows.ts';

/** The columns of the dated oversight. */
export const oversightColumns: readonly Column<OversightRow>[] = [
  {
    id: 'from',
    name: 'From',
    isRowHeader: true,
    descendsFirst: true,
    sortBy: ({ from }) => from,
    cell: ({ from }) => formatDate(from),
  },
  {
    id: 'where',
    name: 'Jurisdiction',
    sortBy: ({ code }) => jurisdictionName(code),
    cell: ({ code }) => jurisdictionName(code),
  },
  { id: 'what', name: 'What', sortBy: ({ what }) => what, cell: ({ what }) => what },
  { id: 'detail', name: 'Detail', cell: ({ detail }) => detail },
  {
    id: 'sources',
    name: 'Sources',
    cell: ({ sources, confidence }) => <SourceItems sources={sources} confidence={confidence} />,
  },
];
