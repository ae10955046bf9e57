import type { KeyObject } from 'node:crypto';
import { createLedger } from '../data/ledger.ts';
import { openSqliteToRead } from '../data/sqlite.ts';
import type { LogEntry } from '../domain/logEntry.ts';
import { chainProblems } from '../ledger/chainProblems.ts';
import { endOf, type Verdict, verifyLog } from '../ledger/verifyLog.ts';
import { type LogFile, logFileProblems } from './logFile.ts';
import { publishedLog } from './logPublished.ts';

/** The log of a database file, with all that it tells of. Changes nothing. Throws when the file cannot be opened. */
export async function verifyDatabase(path: string): Promise<Verdict> {
  const { db, close } = openSqliteToRead(path);
  try {
    return await verifyLog(createLedger(db));
  } finally {
    close();
  }
}

/** The log that an installation publishes; what it tells of is not public. Throws when it cannot be had. */
export async function verifyPublished(address: string, key?: string): Promise<Verdict> {
  const entries = await publishedLog(address, key);
  return { entries, problems: chainProblems(entries) };
}

/** An exported log; with a public key it must be signed by it. */
export const verifyFile = (file: LogFile, key?: KeyObject): Verdict => ({
  entries: file.entries,
  problems: logFileProblems(file, key),
});

/** What of a log that was kept is no longer so in a later one, a line each. */
export function rewritten(kept: readonly LogEntry[], later: readonly LogEntry[]): string[] {
  const other = kept.find(({ hash }, index) => later[index]?.hash !== hash);
  return other === undefined
    ? []
    : [`entry ${other.seq} is not the one that was kept: the log was rewritten`];
}

/** That nothing is wrong, in a sentence. */
export function soundness(entries: readonly LogEntry[]): string {
  const { seq, hash } = endOf(entries);
  return seq === 0
    ? 'The log holds together: it has no entry yet.'
    : `The log holds together: ${seq} ${seq === 1 ? 'entry' : 'entries'}, head ${hash}.`;
}
