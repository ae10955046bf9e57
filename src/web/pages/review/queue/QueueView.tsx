import { useState } from 'preact/hooks';
import { useFresh } from '../../../api/useFresh.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { formatCount, plural } from '../../../format/numbers.ts';
import { KeyedAnswer } from '../KeyedAnswer.tsx';
import { type Queue, queueQuestion, ROWS_PER_PAGE } from '../questions.ts';
import { EmptyQueue } from './EmptyQueue.tsx';
import { QueueFilterBar } from './QueueFilterBar.tsx';
import { queueColumns } from './queueColumns.tsx';
import { type QueueFilterState, useQueueFilters } from './useQueueFilters.ts';

const QUEUE_PX = 400;

/** The submissions, newest first, a page at a time. */
export function QueueView({ apiKey }: { apiKey: string }) {
  const state = useQueueFilters();
  const { status, filters } = state;
  return (
    <div class="review-queue">
      <QueueFilterBar state={state} />
      <QueuePages key={`${status} ${filters.kind}`} apiKey={apiKey} state={state} />
    </div>
  );
}

function QueuePages({ apiKey, state }: { apiKey: string; state: QueueFilterState }) {
  // The cursors of the pages that were left, the newest page first.
  const [left, setLeft] = useState<(string | undefined)[]>([]);
  const [cursor, setCursor] = useState<string>();
  const answer = useFresh(queueQuestion(state.filters, cursor, apiKey), apiKey);
  const newer = () => {
    setCursor(left.at(-1));
    setLeft(left.slice(0, -1));
  };
  const older = (next: string) => {
    setLeft([...left, cursor]);
    setCursor(next);
  };
  return (
    <KeyedAnswer answer={answer} height={QUEUE_PX} label="Loading the queue">
      {(queue) =>
        queue.meta.total === 0 ? (
          <EmptyQueue state={state} again={answer.again} />
        ) : (
          <QueuePage queue={queue} newer={left.length > 0 ? newer : undefined} older={older} />
        )
      }
    </KeyedAnswer>
  );
}

interface PageProps {
  queue: Queue;
  newer: (() => void) | undefined;
  older(cursor: string): void;
}

function QueuePage({ queue: { data, meta }, newer, older }: PageProps) {
  const { nextCursor, total } = meta;
  return (
    <>
      <p class="source-line" role="status">
        {plural(total, 'submission')}, newest first
        {total > ROWS_PER_PAGE && `, ${formatCount(data.length)} on this page`}
      </p>
      <DataTable
        caption="Submissions"
        columns={queueColumns}
        rows={data}
        keyOf={({ id }) => id}
        defaultSort=""
      />
      {(newer || nextCursor !== null) && (
        <p class="review-buttons">
          <button type="button" class="button" disabled={!newer} onClick={() => newer?.()}>
            Newer
          </button>
          <button
            type="button"
            class="button"
            disabled={nextCursor === null}
            onClick={() => nextCursor !== null && older(nextCursor)}
          >
            Older
          </button>
        </p>
      )}
    </>
  );
}
