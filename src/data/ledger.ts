import { asc, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import { readLogHead } from './log.ts';
import { pages } from './pages.ts';
import { jsonObject, readableJson } from './readableJson.ts';
import { apiKeys, installation, logEntries, submissions } from './schema.ts';
import { submittedRows } from './submittedRows.ts';

/** Reads the log and all that it tells of as it stands, to be verified. Of JSON that cannot be read it gives `null`. */
export function createLedger(db: Db) {
  return {
    entries: () => pages(readEntries.bind(undefined, db), ({ seq }) => seq),

    async newest(): Promise<string | undefined> {
      return (await readLogHead(db))?.hash;
    },

    async keptHead(): Promise<string | undefined> {
      const { key, value } = installation;
      const [row] = await db.select({ value }).from(installation).where(eq(key, 'logHead')).limit(1);
      return row?.value;
    },

    submissions: () => pages(readSubmissions.bind(undefined, db), ({ seq }) => seq),
    keys: () => pages(readKeys.bind(undefined, db), ({ id }) => id),
    evidence: () => submittedRows(db),
  };
}

async function readEntries(db: Db, after: number | undefined, limit: number) {
  const { seq } = logEntries;
  return await db
    .select()
    .from(logEntries)
    .where(after === undefined ? undefined : gt(seq, after))
    .orderBy(asc(seq))
    .limit(limit);
}

async function readSubmissions(db: Db, after: number | undefined, limit: number) {
  const { content, decision, replaced, seq } = submissions;
  const rows = await db
    .select({
      ...getTableColumns(submissions),
      content: sql`${content}`,
      decision: sql`${decision}`,
      replaced: sql`${replaced}`,
    })
    .from(submissions)
    .where(after === undefined ? undefined : gt(seq, after))
    .orderBy(asc(seq))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    content: jsonObject(row.content),
    decision: jsonObject(row.decision),
    replaced: jsonObject(row.replaced),
  }));
}

async function readKeys(db: Db, after: string | undefined, limit: number) {
  const { scopes, ...columns } = getTableColumns(apiKeys);
  const rows = await db
    .select({ ...columns, scopes: sql`${scopes}` })
    .from(apiKeys)
    .where(after === undefined ? undefined : gt(columns.id, after))
    .orderBy(asc(columns.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, scopes: readableJson(row.scopes) }));
}
