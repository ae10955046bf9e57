import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../../api/failure.ts';
import { plural } from '../../../format/numbers.ts';
import type { Preview } from '../questions.ts';
import type { Draft } from './drafts.ts';
import { failureWords } from './failureWords.ts';

interface Props {
  draft: Draft;
  preview: Preview | undefined;
  isSending: boolean;
  failure: Failure | undefined;
  onSend(): void;
  onBack(): void;
}

/** A last look at a decision, which is final. */
export function Confirmation({ draft, preview, isSending, failure, onSend, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isAccepting = draft.verdict === 'accepted';
  const does =
    isAccepting && preview
      ? `Accepting changes ${plural(preview.records.length, 'record')} and moves ${plural(preview.movedTotal, 'score')} of today, all at once.`
      : 'Rejecting leaves the evidence and the scores as they are.';
  return (
    <div class="review-confirmation">
      <h3 ref={heading} tabIndex={-1}>
        {isAccepting ? 'Accept this submission?' : 'Reject this submission?'}
      </h3>
      <p>{does} A decision is final; a later correction mends it.</p>
      <dl class="facts">
        <dt>Reason</dt>
        <dd class="review-quote">{draft.reason.trim()}</dd>
      </dl>
      {failure && (
        <p class="field-problem" role="alert">
          {failureWords(failure)}
        </p>
      )}
      <p class="review-buttons">
        <button type="button" class="button main-button" disabled={isSending} onClick={onSend}>
          {buttonText(isAccepting, failure !== undefined)}
        </button>
        <button type="button" class="button" disabled={isSending} onClick={onBack}>
          Change something
        </button>
      </p>
      <p class={isSending ? 'small quiet' : 'visually-hidden'} role="status">
        {isSending ? 'Writing the decision, and the scores it touches anew …' : ''}
      </p>
    </div>
  );
}

function buttonText(isAccepting: boolean, hasFailed: boolean): string {
  if (hasFailed) return 'Try again';
  return isAccepting ? 'Yes, accept it' : 'Yes, reject it';
}
