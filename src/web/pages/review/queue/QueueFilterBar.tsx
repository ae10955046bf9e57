import { FilterBar } from '../../../components/FilterBar.tsx';
import { Select } from '../../../components/Select.tsx';
import { SUBMISSION_KINDS, SUBMISSION_STATUSES, statusName, submissionKindName } from '../words/kinds.ts';
import { ANY_STATUS, type QueueFilterState } from './useQueueFilters.ts';

const STATUSES = [
  ...SUBMISSION_STATUSES.map((status) => ({ value: status, name: statusName(status) })),
  { value: ANY_STATUS, name: 'Any' },
];

const KINDS = [
  { value: '', name: 'Any' },
  ...SUBMISSION_KINDS.map((kind) => ({ value: kind, name: submissionKindName(kind) })),
];

/** The fields that narrow the queue. */
export function QueueFilterBar({ state }: { state: QueueFilterState }) {
  const { filters, status, isFiltered, clear, setStatus, setKind } = state;
  return (
    <FilterBar label="Filter submissions" onClear={isFiltered ? clear : undefined}>
      <Select label="Status" value={status} options={STATUSES} onChange={setStatus} />
      <Select label="Kind" value={filters.kind ?? ''} options={KINDS} onChange={setKind} />
    </FilterBar>
  );
}
