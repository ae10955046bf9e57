import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../domain/canonicalJson.ts';
import { type LogEntry, logEntry } from '../domain/logEntry.ts';
import { chainProblems } from '../ledger/chainProblems.ts';
import { endOf, logProblems } from '../ledger/verifyLog.ts';
import { isSignatureOf, signatureOf } from './logSignature.ts';

/** The last line of an exported log: how far it goes. */
const checkpoint = z.strictObject({
  entries: z.int().min(0),
  /** The hash of the newest entry; zeros when there is none. */
  head: z.string(),
  exportedAt: z.iso.datetime(),
  /** Ed25519, in base64, of the other members as canonical JSON (RFC 8785). */
  signature: z.string().optional(),
});
type Checkpoint = z.infer<typeof checkpoint>;

/** An exported log as it was read. */
export interface LogFile {
  entries: LogEntry[];
  /** Absent when the last line is none. */
  checkpoint?: Checkpoint | undefined;
  /** The lines that are neither, a line each. */
  problems: string[];
}

/** A log as JSON Lines: a line for each entry, then the checkpoint, signed when there is a key. */
export function logFileText(entries: readonly LogEntry[], exportedAt: string, key?: KeyObject): string {
  const { seq, hash } = endOf(entries);
  const covered = { entries: seq, head: hash, exportedAt };
  const signed = key ? { ...covered, signature: signatureOf(canonicalJson(covered), key) } : covered;
  return [...entries, signed].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads what `logFileText` made, or what became of it. */
export function parseLogFile(text: string): LogFile {
  const lines = text.replace(/\n$/, '').split('\n').map(parsed);
  const last = checkpoint.safeParse(lines.at(-1)).data;
  const rows = last === undefined ? lines : lines.slice(0, -1);
  const read = rows.map((row) => logEntry.safeParse(row).data);
  return {
    entries: read.filter((entry) => entry !== undefined),
    checkpoint: last,
    problems: read.flatMap((entry, index) => (entry === undefined ? [`line ${index + 1} is no entry`] : [])),
  };
}

/** What is wrong with an exported log, a line each. With a public key it must be signed by it. */
export function logFileProblems({ entries, checkpoint: end, problems }: LogFile, key?: KeyObject): string[] {
  if (end === undefined)
    return [
      ...problems,
      ...chainProblems(entries),
      'the checkpoint at the end is missing: it may be cut off',
    ];
  const known = { seq: end.entries, hash: end.head };
  return [...problems, ...logProblems(entries, known), ...(key ? signatureProblems(end, key) : [])];
}

function signatureProblems({ signature, ...covered }: Checkpoint, key: KeyObject): string[] {
  if (signature === undefined) return ['the checkpoint is not signed'];
  const isRight = isSignatureOf(signature, canonicalJson(covered), key);
  return isRight ? [] : ['the checkpoint is not signed by this key, or was altered'];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
