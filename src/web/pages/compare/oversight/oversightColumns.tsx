import type { Column } from '../../../components/DataTable.tsx';
import { SourceLink } from '../../../components/EvidenceList.tsx';
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
    cell: ({ sources, confidence }) => (
      <ul class="plain-list small">
        {sources.map((source) => (
          <li key={source.title}>
            <SourceLink {...source} />
          </li>
        ))}
        <li class="quiet">{confidence} confidence</li>
      </ul>
    ),
  },
];
