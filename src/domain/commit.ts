import type { ApiKey } from './apiKey.ts';
import type { IsoDate } from './date.ts';
import type { EvidencePut } from './evidencePut.ts';
import type { Publication } from './listing.ts';
import type { LogEntry } from './logEntry.ts';
import type { MadeDecision, Submission } from './submission.ts';

/** A key with the SHA-256 of its secret, in hex. */
export interface StoredKey extends ApiKey {
  secretHash: string;
}

/** The answer to a write that came with an `Idempotency-Key`. */
export interface WriteReceipt {
  keyId: string;
  idempotencyKey: string;
  /** SHA-256 of what was asked for, in hex. */
  requestDigest: string;
  submissionId: string;
  at: string;
}

/** All that one event changes. It takes effect as a whole or not at all. */
export interface Commit {
  /** What it was made from: nothing is written when either has changed meanwhile. */
  expected: { seq: number; dataVersion: string };
  entry: LogEntry;
  filed?: Submission;
  decided?: { id: string; decision: MadeDecision; replaced: Record<string, unknown> };
  createdKey?: StoredKey;
  revokedKey?: { id: string; revokedAt: string };
  receipt?: WriteReceipt;
  /** Records that come into the evidence, and what brought them. */
  evidence?: { puts: readonly EvidencePut[]; origin: string; today: IsoDate };
  /** The scores of the evidence as it is then; the version of which becomes the installation's. */
  publication?: Publication;
}

/** Thrown when another process kept the database from being written for too long. Nothing was written: try again. */
export class BusyError extends Error {}

/** Thrown by a commit that was made from what is no longer so. Nothing was written: make it anew. */
export class OutdatedError extends Error {}
