import { setTimeout as delay } from 'node:timers/promises';
import type { SubmissionContent } from '../../../src/domain/submission.ts';

const PAUSE_MS = 20;

/** A submission as a service answers it. */
export interface AnsweredSubmission {
  id: string;
  status: string;
  filedBy: string;
  filedAt: string;
  content: SubmissionContent;
  decision: { verdict: string; reason: string; decidedBy: string; decidedAt: string } | null;
}

/** Where writes go, and what became of them. */
export interface Sending {
  /** Of the service that runs at the moment; rejects while there is none. */
  address(): Promise<string>;
  /** Writes that were answered. */
  answered: number;
  /** Sendings that were not answered, or with a failure of the service, and so were repeated. */
  repeated: number;
  /** Answers that such a failure was: how many of each status. */
  failures: Record<number, number>;
  /** Writes that had taken effect although no answer to them came. */
  tookEffectUnanswered: number;
}

/** A sending nobody has used yet. */
export const newSending = (address: () => Promise<string>): Sending => ({
  ...{ address, answered: 0, repeated: 0, failures: {}, tookEffectUnanswered: 0 },
});

/** A write, to be sent again under the same key until it is answered. */
export interface SentWrite {
  path: string;
  body: unknown;
  token: string;
  idempotencyKey: string;
}

/** Sends a write until it is answered. Throws when it is refused. */
export async function sendUntilAnswered(write: SentWrite, sending: Sending): Promise<AnsweredSubmission> {
  for (let tries = 1; ; tries++) {
    const sentMs = Date.now();
    const response = await sendOnce(write, sending).catch(() => undefined);
    if (response !== undefined && response.status < 400) {
      sending.answered += 1;
      const { filedAt, decision } = response.data;
      if (tries > 1 && Date.parse(decision?.decidedAt ?? filedAt) < sentMs) sending.tookEffectUnanswered += 1;
      return response.data;
    }
    if (response !== undefined) {
      if (response.status < 500) throw new Error(`${write.path}: ${response.status} ${response.text}`);
      sending.failures[response.status] = (sending.failures[response.status] ?? 0) + 1;
    }
    sending.repeated += 1;
    await delay(PAUSE_MS);
  }
}

async function sendOnce({ path, body, token, idempotencyKey }: SentWrite, { address }: Sending) {
  const response = await fetch((await address()) + path, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': idempotencyKey,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, data: JSON.parse(text).data as AnsweredSubmission };
}
