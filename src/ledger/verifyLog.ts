import type { LogEntry } from '../domain/logEntry.ts';
import { chainProblems } from './chainProblems.ts';
import { BEFORE_FIRST } from './nextEntry.ts';
import { eventsOf } from './verifyLogEvents.ts';
import { createEvidenceCheck, type EvidenceCheck } from './verifyLogEvidence.ts';
import { keyProblems } from './verifyLogKeys.ts';
import type { EvidenceRow, KeyRow, SubmissionRow } from './verifyLogRows.ts';
import { isAsFiled, submissionProblems } from './verifyLogSubmissions.ts';

/** What a database holds of the log and of what it tells, page by page. */
export interface Ledger {
  /** The log, oldest first. */
  entries(): AsyncIterable<LogEntry[]>;
  /** The hash of the newest entry; `undefined` before the first. */
  newest(): Promise<string | undefined>;
  /** What is kept beside the log to tell when its end was cut off, as it stands there: JSON of a number and a hash. */
  keptHead(): Promise<string | undefined>;
  submissions(): AsyncIterable<SubmissionRow[]>;
  keys(): AsyncIterable<KeyRow[]>;
  /** Every row of evidence that is not shipped. */
  evidence(): AsyncIterable<EvidenceRow[]>;
}

/** Where a log ends: how many entries it has, and the hash of the newest, zeros when there is none. */
export interface LogEnd {
  seq: number;
  hash: string;
}

/** What verifying found. */
export interface Verdict {
  entries: readonly LogEntry[];
  /** What is wrong, a line each; `[]` when all is well. */
  problems: string[];
}

/** While others write, what is read first and last may be of different moments. */
const MOST_TRIES = 5;

/**
 * Verifies the hash chain, and that every submission, decision, key and accepted record is there and says what the
 * log tells, and nothing else is. Not in the log, so not verified: what is shipped, unpublished facts, receipts,
 * likely duplicates, replaced records that were replaced again, the order among records of one day,
 * and the day a record was withdrawn.
 */
export async function verifyLog(ledger: Ledger): Promise<Verdict> {
  for (let tries = 1; ; tries += 1) {
    const before = await ledger.newest();
    const verdict = await verdictOn(ledger);
    if (verdict.problems.length === 0 || (await ledger.newest()) === before) return verdict;
    if (tries < MOST_TRIES) continue;
    const advice = 'the log grew while it was verified: stop the writes and verify it again';
    return { ...verdict, problems: [...verdict.problems, advice] };
  }
}

/** Where a list of entries ends. */
export const endOf = (entries: readonly LogEntry[]): LogEnd => ({
  seq: entries.at(-1)?.seq ?? 0,
  hash: entries.at(-1)?.hash ?? BEFORE_FIRST,
});

/** What is wrong with a list of entries of which it is known from elsewhere where it ends, a line each. */
export function logProblems(entries: readonly LogEntry[], known: LogEnd): string[] {
  const { seq, hash } = endOf(entries);
  const isWhole = seq === known.seq && hash === known.hash;
  const cut = `the log ends with entry ${seq} (${hash}), not with entry ${known.seq} (${known.hash})`;
  return [...chainProblems(entries), ...(isWhole ? [] : [cut])];
}

async function verdictOn(ledger: Ledger): Promise<Verdict> {
  const entries: LogEntry[] = [];
  for await (const page of ledger.entries()) entries.push(...page);
  const kept = knownEnd(await ledger.keptHead());
  const check = createEvidenceCheck();
  const problems =
    kept === undefined
      ? [...chainProblems(entries), 'the kept head cannot be read']
      : logProblems(entries, kept);
  problems.push(...(await rowProblems(entries, ledger, check)));
  for await (const page of ledger.evidence()) problems.push(...page.flatMap(check.problemsOf));
  return { entries, problems: [...problems, ...check.missing()] };
}

/** What of submissions and keys is not as the log tells; tells the check what was accepted. */
async function rowProblems(
  entries: readonly LogEntry[],
  ledger: Pick<Ledger, 'submissions' | 'keys'>,
  check: EvidenceCheck,
): Promise<string[]> {
  const { events, problems } = eventsOf(entries);
  const [submissions, keys] = [new Set<string>(), new Set<string>()];
  for await (const page of ledger.submissions())
    for (const row of page) {
      submissions.add(row.id);
      problems.push(...submissionProblems(row, events));
      if (row.status === 'accepted' && isAsFiled(row, events)) check.accept(row);
    }
  for await (const page of ledger.keys())
    for (const row of page) {
      keys.add(row.id);
      problems.push(...keyProblems(row, events));
    }
  return [
    ...problems,
    ...withoutRow(events.submissionFiled, submissions, 'submission'),
    ...withoutRow(events.keyCreated, keys, 'key'),
  ];
}

const withoutRow = (entries: ReadonlyMap<string, LogEntry>, rows: ReadonlySet<string>, what: string) =>
  [...entries.values()]
    .filter(({ subject }) => !rows.has(subject))
    .map(({ seq, kind, subject }) => `${what} ${subject} is not there (entry ${seq}, ${kind})`);

/** Where the log ends, from what is kept beside it; where it begins when nothing is. `undefined` when it is no such thing. */
function knownEnd(kept: string | undefined): LogEnd | undefined {
  if (kept === undefined) return endOf([]);
  try {
    const { seq, hash } = JSON.parse(kept);
    return { seq, hash };
  } catch {
    return undefined;
  }
}
