import { getTableColumns, getTableName, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { putAll } from './bulk.ts';
import { dataVersionWith } from './dataVersion.ts';
import type { Db, Statement } from './db.ts';
import { EVIDENCE_TABLES, type EvidenceTable } from './evidenceTables.ts';
import { readState, refuseUnless, stateSql, writeState } from './installation.ts';
import { listOf } from './json.ts';
import { readLogHead } from './log.ts';
import { dropReplacedAliases } from './replaceAliases.ts';
import { SHIPPED } from './replaceShipped.ts';
import * as schema from './schema.ts';
import { readEffects } from './submissions.ts';
import { newestSeqSql } from './writing/commitStatements.ts';

const { submissions, logEntries, writeReceipts, apiKeys, privateFacts } = schema;

/** What was written beside the evidence, each table with what tells its rows apart. */
const WRITTEN: [SQLiteTable, SQLiteColumn[]][] = [
  [submissions, [submissions.id]],
  [logEntries, [logEntries.seq]],
  [writeReceipts, [writeReceipts.keyId, writeReceipts.idempotencyKey]],
  [apiKeys, [apiKeys.id]],
  [privateFacts, [privateFacts.exchangeId]],
];

const { exchanges, exchangeAliases, incidents, jurisdictions } = schema;

/** The column by which rows that are no longer shipped stay while what was written refers to them, and whose key it is. */
const HELD = new Map<EvidenceTable, { by: SQLiteColumn; of: SQLiteColumn }>([
  [exchanges, { by: exchanges.id, of: exchanges.id }],
  [exchangeAliases, { by: exchangeAliases.exchangeId, of: exchanges.id }],
  [incidents, { by: incidents.id, of: incidents.id }],
  [jurisdictions, { by: jurisdictions.code, of: jurisdictions.code }],
]);

/**
 * Copies all that was written in one database into another, all or none: submissions and the evidence they brought,
 * the log, receipts, keys and unpublished facts. Rows of the same key are replaced. The version of the evidence there
 * becomes that of what is shipped there with what submissions made of it; the scores there count as stale until
 * replaced. Resolves to how many rows of each table were copied. Throws when either is not completely seeded, they
 * were seeded from different shipped evidence, the log there does not go on in the one here, or either is being
 * written to.
 */
export async function copyAccepted(from: Db, to: Db): Promise<Record<string, number>> {
  const [source, target] = await Promise.all([readState(from), readState(to)]);
  if (source.seedState !== 'complete' || target.seedState !== 'complete')
    throw new Error('Both databases must be completely seeded first.');
  if (source.seededFrom !== target.seededFrom || target.shippedVersion === undefined)
    throw new Error('The databases hold different shipped evidence: bring both to the same release first.');
  const { head, alreadyThere } = await commonLog(from, to);
  const copies = [
    ...(await Promise.all(EVIDENCE_TABLES.map((table) => copyOfEvidence(table, from, to)))),
    ...(await Promise.all(WRITTEN.map(([table, key]) => copyOf(table, { key }, from, to)))),
  ];
  const dataVersion = await dataVersionWith(target.shippedVersion, await readEffects(from));
  if ((await readLogHead(from))?.hash !== head?.hash)
    throw new Error('The database to copy from is being written to: stop its service first.');
  const found = copies.filter(({ rows }) => rows > 0);
  const logHead = head && JSON.stringify({ seq: head.seq, hash: head.hash });
  if (found.length > 0)
    await to.atomically([
      refuseUnless(
        to,
        sql`${newestSeqSql} = ${alreadyThere} and ${stateSql('seededFrom')} = ${target.seededFrom}`,
      ),
      ...found.flatMap(({ puts }) => puts),
      dropReplacedAliases(to),
      ...writeState(to, { dataVersion, logHead, served: undefined }),
    ]);
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

/** Where the log here ends, and how many of its entries are there. Throws when there are others. */
async function commonLog(from: Db, to: Db) {
  const hashes = async (db: Db) =>
    await db.select({ hash: logEntries.hash }).from(logEntries).orderBy(logEntries.seq);
  const [head, here, there] = await Promise.all([readLogHead(from), hashes(from), hashes(to)]);
  const other = there.findIndex(({ hash }, index) => hash !== here[index]?.hash);
  if (other !== -1)
    throw new Error(
      `The log there is not the beginning of the one here: its entry ${other + 1} is another. Nothing that was written there may be lost, so nothing is copied.`,
    );
  return { head, alreadyThere: there.length };
}

async function copyOfEvidence(table: EvidenceTable, from: Db, to: Db): Promise<Copy> {
  const key = Object.values<SQLiteColumn>(getTableColumns(table)).filter((column) => column.primary);
  const submitted = ne(table.origin, SHIPPED);
  const held = HELD.get(table);
  if (held === undefined) return await copyOf(table, { key, where: submitted }, from, to);
  const there = await to.select({ id: held.of }).from(held.of.table);
  const isHeld = notInArray(held.by, listOf(there.map((row) => row.id)));
  return await copyOf(table, { key, where: or(submitted, isHeld) }, from, to);
}

interface Copy {
  name: string;
  rows: number;
  puts: Statement[];
}

async function copyOf(
  table: SQLiteTable,
  { key, where }: { key: SQLiteColumn[]; where?: SQL | undefined },
  from: Db,
  to: Db,
): Promise<Copy> {
  const rows = await from.select().from(table).where(where);
  return { name: getTableName(table), rows: rows.length, puts: putAll(to, table, rows, { key }) };
}
