import { useRef, useState } from 'preact/hooks';
import { createAttempts } from '../../../api/attempts.ts';
import { type Failure, failureOf } from '../../../api/failure.ts';
import { write } from '../../../api/withKey.ts';
import { useSessionKey } from '../../../state/sessionKey.ts';
import { decisionPath, type Submission } from '../questions.ts';
import { type Draft, dropDraft } from './drafts.ts';

interface Options {
  apiKey: string;
  /** Called with the submission as it is once decided. */
  onDecided(submission: Submission): void;
  /** Called when the decision contradicts what is there: it may have been decided meanwhile. */
  onConflict(): void;
}

/** Sends a decision on a submission, once however often it is asked to while the decision stays the same. */
export function useDecision(id: string, { apiKey, onDecided, onConflict }: Options) {
  const { refuse } = useSessionKey();
  const keyOf = useRef(createAttempts());
  const isOnItsWay = useRef(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const send = async ({ verdict, reason }: Draft) => {
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    setSending(true);
    setFailure(undefined);
    const body = { verdict, reason: reason.trim() };
    const idempotencyKey = keyOf.current({ id, ...body });
    try {
      const answer = await write(decisionPath(id), { key: apiKey, body, idempotencyKey });
      dropDraft(id);
      onDecided((answer as { data: Submission }).data);
    } catch (error) {
      const failed = failureOf(error);
      setFailure(failed);
      if (failed.kind === 'problem' && failed.status === 401) refuse();
      if (failed.kind === 'problem' && failed.status === 409) onConflict();
    } finally {
      isOnItsWay.current = false;
      setSending(false);
    }
  };
  return { send, isSending, failure, forgetFailure: () => setFailure(undefined) };
}
