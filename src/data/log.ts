import { asc, desc, gt } from 'drizzle-orm';
import type { LogEntry, LogHead } from '../domain/logEntry.ts';
import type { Db } from './db.ts';
import { logEntries } from './schema.ts';

/** Reads the append-only log. */
export function createLog(db: Db) {
  return {
    /** The newest entry; `undefined` before the first. */
    head: () => readLogHead(db),

    /** Entries after number `seq`, oldest first. */
    async after(seq: number, limit: number): Promise<LogEntry[]> {
      return await db
        .select()
        .from(logEntries)
        .where(gt(logEntries.seq, seq))
        .orderBy(asc(logEntries.seq))
        .limit(limit);
    },

    count: () => db.$count(logEntries),
  };
}

/** The newest entry, as far as appending needs; `undefined` before the first. */
export async function readLogHead(db: Db): Promise<LogHead | undefined> {
  const { seq, hash, at } = logEntries;
  const [head] = await db.select({ seq, hash, at }).from(logEntries).orderBy(desc(seq)).limit(1);
  return head;
}
