import { useFresh } from '../../../api/useFresh.ts';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { plural } from '../../../format/numbers.ts';
import { queueQuestion, type Submission } from '../questions.ts';
import { titleOf } from '../words/titleOf.ts';
import { nextInQueue } from './nextInQueue.ts';
import { QUEUE_PARAMETERS } from './queueColumns.tsx';
import { useQueueFilters } from './useQueueFilters.ts';

interface Props {
  submission: Submission;
  apiKey: string;
}

/** Leads to the next submission that waits for a decision, and back to the queue. */
export function NextLink({ submission, apiKey }: Props) {
  const { filters } = useQueueFilters();
  const waiting = queueQuestion({ status: 'pending', kind: filters.kind }, undefined, apiKey);
  const answer = useFresh(waiting, `${apiKey} ${submission.status}`);
  const next = answer.state === 'ready' ? nextInQueue(answer.value.data, submission) : undefined;
  const others = answer.state === 'ready' ? answer.value.meta.total : 0;
  return (
    <nav class="review-next" aria-label="Queue">
      {next && (
        <p>
          Next:{' '}
          <AsOfLink href={`/review?submission=${next.id}`} keep={QUEUE_PARAMETERS}>
            {titleOf(next.content)}
          </AsOfLink>
        </p>
      )}
      {answer.state === 'ready' && !next && <p>Nothing else waits for a decision.</p>}
      <p>
        <AsOfLink href="/review" keep={QUEUE_PARAMETERS}>
          Back to the queue
        </AsOfLink>
        {others > 0 && <span class="quiet"> ({plural(others, 'submission')} waiting)</span>}
      </p>
    </nav>
  );
}
