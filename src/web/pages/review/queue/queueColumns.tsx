import { AsOfLink } from '../../../components/AsOfLink.tsx';
import type { Column } from '../../../components/DataTable.tsx';
import { formatTime } from '../../../format/times.ts';
import type { Submission } from '../questions.ts';
import { filerName, statusName } from '../words/kinds.ts';
import { titleOf } from '../words/titleOf.ts';

/** Parameters of the address that lead back to the same queue. */
export const QUEUE_PARAMETERS = ['status', 'kind'] as const;

/** The columns of the queue. */
export const queueColumns: readonly Column<Submission>[] = [
  {
    id: 'what',
    name: 'Submission',
    isRowHeader: true,
    width: '45%',
    cell: ({ id, content, likelyDuplicateOf }) => (
      <span class="review-what">
        <AsOfLink href={`/review?submission=${id}`} keep={QUEUE_PARAMETERS}>
          {titleOf(content)}
        </AsOfLink>
        {likelyDuplicateOf.length > 0 && <span class="tag">likely known already</span>}
      </span>
    ),
  },
  { id: 'filed', name: 'Filed', width: '17rem', cell: ({ filedAt }) => formatTime(filedAt) },
  { id: 'by', name: 'By', cell: ({ filedBy }) => filerName(filedBy) },
  { id: 'status', name: 'Status', cell: ({ status }) => statusName(status) },
];
