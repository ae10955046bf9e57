import { oneOf } from '../../../state/parse.ts';
import { useQueryState, useSetQuery } from '../../../state/useQueryState.ts';
import type { QueueFilters } from '../questions.ts';
import { SUBMISSION_KINDS, SUBMISSION_STATUSES } from '../words/kinds.ts';

/** In the address: submissions of any status. */
export const ANY_STATUS = 'any';

/** The filters of the queue as the address has them; without one in it, what waits for a decision. */
export function useQueueFilters() {
  const setQuery = useSetQuery();
  const [status = 'pending', setStatus] = useQueryState(
    'status',
    oneOf([...SUBMISSION_STATUSES, ANY_STATUS]),
  );
  const [kind, setKind] = useQueryState('kind', oneOf(SUBMISSION_KINDS));
  const filters: QueueFilters = { status: status === ANY_STATUS ? undefined : status, kind };
  const isFiltered = status !== 'pending' || kind !== undefined;
  const clear = () => setQuery({ status: undefined, kind: undefined });
  return {
    ...{ filters, status, isFiltered, clear, setKind },
    setStatus: (value: string) => setStatus(value === 'pending' ? undefined : value),
  };
}
export type QueueFilterState = ReturnType<typeof useQueueFilters>;
