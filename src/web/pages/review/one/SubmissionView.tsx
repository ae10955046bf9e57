import { useRef } from 'preact/hooks';
import { Decided, type DecidedBy } from '../decide/Decided.tsx';
import type { Submission } from '../questions.ts';
import { NextLink } from '../queue/NextLink.tsx';
import { PendingSections } from './PendingSections.tsx';
import { SaysSection } from './SaysSection.tsx';

interface Props {
  submission: Submission;
  isDecidedHere: boolean;
  apiKey: string;
  onDecided(submission: Submission): void;
  onConflict(): void;
}

/** A submission: what it says, what it would change, and the decision on it. */
export function SubmissionView({ submission, isDecidedHere, apiKey, onDecided, onConflict }: Props) {
  const wasPending = useRef(submission.decision === null);
  const { decision } = submission;
  const by: DecidedBy = isDecidedHere ? 'you' : wasPending.current ? 'another meanwhile' : 'before';
  return (
    <div class="review-sections">
      {decision && <Decided {...{ submission, decision, by }} />}
      {decision && <NextLink submission={submission} apiKey={apiKey} />}
      <SaysSection submission={submission} />
      {!decision && <PendingSections {...{ submission, apiKey, onDecided, onConflict }} />}
      {!decision && <NextLink submission={submission} apiKey={apiKey} />}
    </div>
  );
}
