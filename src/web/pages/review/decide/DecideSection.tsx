import { useState } from 'preact/hooks';
import { Section } from '../../../components/Section.tsx';
import { keyIdOf } from '../../../state/keyText.ts';
import type { Preview, Submission } from '../questions.ts';
import { isWithdrawal } from '../words/isWithdrawal.ts';
import { Confirmation } from './Confirmation.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { type Draft, draftOf, keepDraft } from './drafts.ts';
import { useDecision } from './useDecision.ts';

interface Props {
  submission: Submission;
  apiKey: string;
  /** Absent when it cannot be accepted as it stands. */
  preview: Preview | undefined;
  onDecided(submission: Submission): void;
  onConflict(): void;
}

/** Where a reviewer accepts or rejects: verdict and reason, then a look at both before they are sent. */
export function DecideSection({ submission, apiKey, preview, onDecided, onConflict }: Props) {
  const { id, filedBy } = submission;
  const [draft, setDraft] = useState(() => draftOf(id));
  const [isConfirming, setConfirming] = useState(false);
  const { send, isSending, failure, forgetFailure } = useDecision(id, { apiKey, onDecided, onConflict });
  const change = (next: Draft) => {
    keepDraft(id, next);
    setDraft(next);
  };
  if (filedBy === keyIdOf(apiKey)) {
    return (
      <Section title="Another reviewer decides this" id="decide">
        <p>You filed it with this very key. What one files another decides, so that two have looked at it.</p>
      </Section>
    );
  }
  return (
    <Section title="Decide" id="decide">
      {isConfirming ? (
        <Confirmation
          {...{ draft, preview, isSending, failure }}
          onSend={() => send(draft)}
          onBack={() => {
            forgetFailure();
            setConfirming(false);
          }}
        />
      ) : (
        <DecisionForm
          draft={draft}
          isWithdrawal={isWithdrawal(submission)}
          canAccept={preview !== undefined}
          onChange={change}
          onContinue={() => setConfirming(true)}
        />
      )}
    </Section>
  );
}
