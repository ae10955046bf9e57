import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Verdict } from '../ledger/verifyLog.ts';
import { reasonOf } from '../reasonOf.ts';
import { parseLogFile } from './logFile.ts';

// What the log's commands read. What cannot be read is a usage error of the command, told from a log that is wrong.

/** The verdict on a database file; by default on the one of the environment. */
export async function databaseVerdict(db: string | undefined, command: Command): Promise<Verdict> {
  const path = db ?? readConfig(process.env).HEISTCAST_DB;
  if (!existsSync(path)) command.error(`error: there is no database ${path}`, { exitCode: 2 });
  const { verifyDatabase } = await import('./logVerify.ts');
  return await readOf(path, () => verifyDatabase(path), command);
}

/** The verdict on what an installation publishes. The token in HEISTCAST_KEY is sent when it is set. */
export async function publishedVerdict(address: string, command: Command): Promise<Verdict> {
  const { verifyPublished } = await import('./logVerify.ts');
  return await readOf(
    address,
    () => verifyPublished(address, process.env.HEISTCAST_KEY || undefined),
    command,
  );
}

/** The verdict on an exported log, which must be signed by a key when there is one. */
export async function fileVerdict(
  file: string,
  key: KeyObject | undefined,
  command: Command,
): Promise<Verdict> {
  const { verifyFile } = await import('./logVerify.ts');
  const text = await readOf(file, async () => readFileSync(file, 'utf8'), command);
  return verifyFile(parseLogFile(text), key);
}

/** The key in a PEM file, if one is named. */
export async function keyIn(
  file: string | undefined,
  parse: (pem: string) => KeyObject,
  command: Command,
): Promise<KeyObject | undefined> {
  if (file === undefined) return undefined;
  return await readOf(`the key ${file}`, async () => parse(readFileSync(file, 'utf8')), command);
}

async function readOf<Result>(what: string, read: () => Promise<Result>, command: Command): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    return command.error(`error: cannot read ${what}: ${reasonOf(error)}`, { exitCode: 2 });
  }
}
