import { eq, sql } from 'drizzle-orm';
import type { Commit, StoredKey } from '../../domain/commit.ts';
import type { Submission } from '../../domain/submission.ts';
import type { Db, Statement } from '../db.ts';
import { refuseUnless, stateSql, writeState } from '../installation.ts';
import * as schema from '../schema.ts';
import { publicationStatements } from '../scoreWrites.ts';
import { putStatements } from './putStatements.ts';

const { apiKeys, logEntries, submissions, writeReceipts } = schema;

/** The newest entry's number as a subquery; 0 before the first. */
export const newestSeqSql = sql<number>`(select coalesce(max(${logEntries.seq}), 0) from ${logEntries})`;

/** The statements of one event, of which the first refuses the batch when what it was made from has changed. */
export function commitStatements(db: Db, commit: Commit): Statement[] {
  const { expected, entry, filed, decided, createdKey, revokedKey, receipt, evidence, publication } = commit;
  const { seq, hash } = entry;
  return [
    refuseUnless(
      db,
      sql`${newestSeqSql} = ${expected.seq} and ${stateSql('dataVersion')} = ${expected.dataVersion} and ${stateSql('seedState')} = 'complete'`,
    ),
    db.insert(logEntries).values(entry),
    ...writeState(db, { logHead: JSON.stringify({ seq, hash }) }),
    ...(filed ? [db.insert(submissions).values(submissionRow(filed, seq))] : []),
    ...(decided ? [decisionStatement(db, decided, seq)] : []),
    ...(createdKey ? [db.insert(apiKeys).values(keyRow(createdKey))] : []),
    ...(revokedKey ? [revocation(db, revokedKey)] : []),
    ...(receipt ? [db.insert(writeReceipts).values(receipt)] : []),
    ...(evidence ? putStatements(db, evidence.puts, { ...evidence, seq }) : []),
    ...(publication
      ? [
          ...writeState(db, { dataVersion: publication.versions.dataVersion }),
          ...publicationStatements(db, publication),
        ]
      : []),
  ];
}

function submissionRow(submission: Submission, seq: number): typeof submissions.$inferInsert {
  const { id, content, status, filedBy, filedAt, likelyDuplicateOf } = submission;
  const disputes = content.kind === 'dispute' ? content.record : null;
  return { id, seq, kind: content.kind, status, filedBy, filedAt, content, disputes, likelyDuplicateOf };
}

const decisionStatement = (
  db: Db,
  { id, decision, replaced }: NonNullable<Commit['decided']>,
  decidedSeq: number,
): Statement =>
  db
    .update(submissions)
    .set({ status: decision.verdict, decision, decidedSeq, replaced })
    .where(eq(submissions.id, id));

const keyRow = ({ exchange, expiresAt, revokedAt, ...key }: StoredKey): typeof apiKeys.$inferInsert => ({
  ...key,
  exchange: exchange ?? null,
  expiresAt: expiresAt ?? null,
  revokedAt: revokedAt ?? null,
});

const revocation = (db: Db, { id, revokedAt }: NonNullable<Commit['revokedKey']>): Statement =>
  db.update(apiKeys).set({ revokedAt }).where(eq(apiKeys.id, id));
