import { and, asc, count, desc, eq } from 'drizzle-orm';
import type { WriteReceipt } from '../domain/commit.ts';
import type { Page } from '../domain/listing.ts';
import type { Submission, SubmissionKind, SubmissionListQuery } from '../domain/submission.ts';
import type { Effects } from './dataVersion.ts';
import type { Db } from './db.ts';
import { submissions, writeReceipts } from './schema.ts';

/** Reads submissions and the receipts of writes. */
export function createSubmissions(db: Db) {
  return {
    async find(id: string): Promise<Submission | undefined> {
      const [row] = await db.select().from(submissions).where(eq(submissions.id, id)).limit(1);
      return row && toSubmission(row);
    },

    /** A page of them, newest first. */
    async list({ status, kind, filedBy, limit, offset }: SubmissionListQuery): Promise<Page<Submission>> {
      const filter = and(
        status === undefined ? undefined : eq(submissions.status, status),
        kind === undefined ? undefined : eq(submissions.kind, kind),
        filedBy === undefined ? undefined : eq(submissions.filedBy, filedBy),
      );
      const [rows, [counted]] = await Promise.all([
        db
          .select()
          .from(submissions)
          .where(filter)
          .orderBy(desc(submissions.seq))
          .limit(limit)
          .offset(offset),
        db.select({ total: count() }).from(submissions).where(filter),
      ]);
      return { rows: rows.map(toSubmission), total: counted?.total ?? 0 };
    },

    /** How many of a key's submissions wait for a decision; of one kind when it is given. */
    countPending: (filedBy: string, kind?: SubmissionKind): Promise<number> =>
      db.$count(
        submissions,
        and(
          eq(submissions.status, 'pending'),
          eq(submissions.filedBy, filedBy),
          kind === undefined ? undefined : eq(submissions.kind, kind),
        ),
      ),

    /** Ids of the accepted ones, in the order of their decisions. */
    accepted: () => readAccepted(db),
    /** The disputes that wait for a decision, oldest first, each with the evidence id of its record. */
    openDisputes: () => readOpenDisputes(db),

    /** The receipt of an earlier write of a key. */
    async receipt(keyId: string, idempotencyKey: string): Promise<WriteReceipt | undefined> {
      const [row] = await db
        .select()
        .from(writeReceipts)
        .where(and(eq(writeReceipts.keyId, keyId), eq(writeReceipts.idempotencyKey, idempotencyKey)))
        .limit(1);
      return row;
    },
  };
}

async function readAccepted(db: Db): Promise<string[]> {
  const { id, status, decidedSeq } = submissions;
  const rows = await db
    .select({ id })
    .from(submissions)
    .where(eq(status, 'accepted'))
    .orderBy(asc(decidedSeq));
  return rows.map((row) => row.id);
}

/** The disputes that wait for a decision, oldest first, each with the evidence id of its record. */
export async function readOpenDisputes(db: Db): Promise<{ id: string; record: string }[]> {
  const { id, disputes, kind, status, seq } = submissions;
  const rows = await db
    .select({ id, record: disputes })
    .from(submissions)
    .where(and(eq(status, 'pending'), eq(kind, 'dispute')))
    .orderBy(asc(seq));
  return rows.map((row) => ({ id: row.id, record: row.record ?? '' }));
}

/** What the submissions so far make of the shipped evidence. */
export async function readEffects(db: Db): Promise<Effects> {
  const [accepted, disputes] = await Promise.all([readAccepted(db), readOpenDisputes(db)]);
  return { accepted, disputes: disputes.map(({ id }) => id) };
}

function toSubmission(row: typeof submissions.$inferSelect): Submission {
  const { id, content, status, filedBy, filedAt, likelyDuplicateOf, decision, replaced } = row;
  return {
    ...{ id, content, status, filedBy, filedAt, likelyDuplicateOf },
    ...(decision !== null && { decision }),
    ...(replaced !== null && { replaced }),
  };
}
