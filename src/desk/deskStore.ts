import type { Commit, WriteReceipt } from '../domain/commit.ts';
import type { IsoDate } from '../domain/date.ts';
import type { EvidencePut } from '../domain/evidencePut.ts';
import type { Incident } from '../domain/incident.ts';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import type { IncidentListQuery, Page } from '../domain/listing.ts';
import type { LogHead } from '../domain/logEntry.ts';
import type { Submission, SubmissionKind } from '../domain/submission.ts';
import type { ThreatActor } from '../domain/threatActor.ts';
import type { RescoreStore } from '../rescore.ts';

/** What the desk needs from the database beside what rescoring does. */
export interface DeskStore extends RescoreStore {
  exchanges: RescoreStore['exchanges'] & {
    resolveAll(names: readonly string[]): Promise<Map<string, string>>;
  };
  incidents: {
    find(id: string): Promise<Incident | undefined>;
    list(query: IncidentListQuery): Promise<Page<Incident>>;
  };
  jurisdictions: { find(code: string): Promise<Jurisdiction | undefined> };
  threatActors(): Promise<ThreatActor[]>;
  submissions: {
    find(id: string): Promise<Submission | undefined>;
    countPending(filedBy: string, kind?: SubmissionKind): Promise<number>;
    receipt(keyId: string, idempotencyKey: string): Promise<WriteReceipt | undefined>;
    accepted(): Promise<string[]>;
    openDisputes(): Promise<{ id: string; record: string }[]>;
  };
  log: { head(): Promise<LogHead | undefined> };
  correctable(evidenceId: string): Promise<EvidencePut | undefined>;
  dataVersionWith(effects: { accepted: readonly string[]; disputes: readonly string[] }): Promise<string>;
  commit(event: Commit): Promise<void>;
}

/** Where and when the desk works. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  /** Today's date in UTC. */
  today(): IsoDate;
}
