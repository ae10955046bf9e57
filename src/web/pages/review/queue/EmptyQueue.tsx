import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { ANY_STATUS, type QueueFilterState } from './useQueueFilters.ts';

interface Props {
  state: QueueFilterState;
  again(): void;
}

/** Says that there is nothing to decide, or that nothing matches, and what to do about it. */
export function EmptyQueue({ state: { status, filters, isFiltered, clear }, again }: Props) {
  const isQueue = status === 'pending' && filters.kind === undefined;
  return (
    <Empty>
      <p role="status">
        {isQueue ? (
          <>
            <strong>Nothing waits for a decision.</strong> You are done until something is filed.
          </>
        ) : (
          <>
            <strong>No submission matches.</strong> Other filters may find it.
          </>
        )}
      </p>
      {isQueue && (
        <button type="button" class="button" onClick={again}>
          Look again
        </button>
      )}
      {isFiltered ? (
        <button type="button" class="button" onClick={clear}>
          Show what waits for a decision
        </button>
      ) : (
        <AsOfLink href={`/review?status=${ANY_STATUS}`}>See what was decided before</AsOfLink>
      )}
    </Empty>
  );
}
