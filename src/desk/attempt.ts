import type { WriteReceipt } from '../domain/commit.ts';
import type { IsoDate } from '../domain/date.ts';
import type { Model } from '../domain/model.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Submission } from '../domain/submission.ts';
import { rescore } from '../rescore.ts';
import type { Clock, DeskStore } from './deskStore.ts';
import { standing } from './standing.ts';

/** What one try of the desk works with. */
export interface Office extends Pick<Clock, 'nowMs'> {
  store: DeskStore;
  model: Model;
  /** Today's date in UTC, the same from beginning to end: all that is published is of one day, also at midnight. */
  today: IsoDate;
}

/** A write that may be sent twice. */
export interface Write {
  /** The id of the key or feed that writes. */
  by: string;
  idempotencyKey?: string | undefined;
}

/** What became of a write. */
export interface Written {
  submission: Submission;
  /** Whether it is the answer to an earlier sending of the same. */
  isRepeated: boolean;
}

/** A write with the SHA-256 of what is asked for. */
export interface Attempt extends Write {
  digest: string;
}

/** The answer to an earlier sending of the same write, if there was one. Throws a Refusal when that asked for something else. */
export async function answeredBefore(
  { by, idempotencyKey, digest }: Attempt,
  store: DeskStore,
): Promise<Written | undefined> {
  if (idempotencyKey === undefined) return undefined;
  const receipt = await store.submissions.receipt(by, idempotencyKey);
  if (receipt === undefined) return undefined;
  if (receipt.requestDigest !== digest)
    throw new Refusal('otherRequest', 'This Idempotency-Key came with another request before.');
  return { submission: await submissionOf(receipt.submissionId, store), isRepeated: true };
}

/** The receipt of a write that came with an `Idempotency-Key`. */
export const receiptOf = (
  { by: keyId, idempotencyKey, digest: requestDigest }: Attempt,
  submissionId: string,
  at: string,
): { receipt?: WriteReceipt } =>
  idempotencyKey === undefined ? {} : { receipt: { keyId, idempotencyKey, requestDigest, submissionId, at } };

/** The log and the evidence as they are, scored for today: what a commit is made from. */
export async function present({ store, model, today }: Office) {
  await rescore(store, model, today);
  return await standing(store);
}

/** A submission. Throws a Refusal when there is none of this id. */
export async function submissionOf(
  id: string,
  { submissions }: Pick<DeskStore, 'submissions'>,
): Promise<Submission> {
  const submission = await submissions.find(id);
  if (submission === undefined) throw new Refusal('notFound', `No submission "${id}".`);
  return submission;
}

/** The time in UTC, ISO 8601. */
export const timeOf = ({ nowMs }: Pick<Clock, 'nowMs'>): string => new Date(nowMs()).toISOString();
