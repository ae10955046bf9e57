import type { InferResponseType } from 'hono/client';
import { useRef, useState } from 'preact/hooks';
import { createAttempts } from '../../../api/attempts.ts';
import { api } from '../../../api/client.ts';
import { type Failure, failureOf } from '../../../api/failure.ts';
import { write } from '../../../api/withKey.ts';
import { useSessionKey } from '../../../state/sessionKey.ts';
import type { DisputeBody } from './disputeInput.ts';

type Filed = InferResponseType<typeof api.submissions.$post, 201>['data'];

const PATH = api.submissions.$path({ query: {} });

/** Files a dispute, once however often it is asked to while the dispute stays the same. */
export function useFiling() {
  const session = useSessionKey();
  const keyOf = useRef(createAttempts());
  const isOnItsWay = useRef(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [filed, setFiled] = useState<Filed>();

  const file = async (key: string, body: DisputeBody) => {
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    setSending(true);
    setFailure(undefined);
    try {
      const answer = await write(PATH, { key, body, idempotencyKey: keyOf.current(body) });
      setFiled((answer as { data: Filed }).data);
    } catch (error) {
      const failed = failureOf(error);
      setFailure(failed);
      if (failed.kind === 'problem' && failed.status === 401) session.refuse();
    } finally {
      isOnItsWay.current = false;
      setSending(false);
    }
  };
  return { session, file, isSending, failure, filed, startAnew: () => setFiled(undefined) };
}
export type Filing = ReturnType<typeof useFiling>;
