import type { Failure } from '../api/failure.ts';

interface Props {
  failure: Failure;
  retry(): void;
}

/** Says what went wrong in plain words and offers to try again. */
export function Failed({ failure, retry }: Props) {
  const { title, detail } = wordsOf(failure);
  return (
    <div class="notice" role="alert">
      <p>
        <strong>{title}</strong> {detail}
      </p>
      <button type="button" class="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

function wordsOf(failure: Failure): { title: string; detail: string } {
  if (failure.kind === 'offline')
    return { title: 'You are offline.', detail: 'What was loaded before still works.' };
  if (failure.kind === 'unreachable')
    return { title: 'The service did not answer.', detail: 'It may be restarting; try again in a moment.' };
  return { title: `${failure.title}.`, detail: failure.detail ?? '' };
}
