import type { ApiKey } from '../domain/apiKey.ts';
import type { AttackPattern, MitreObject } from '../domain/attackPattern.ts';
import type { BacktestResult } from '../domain/backtest.ts';
import type { Compilation } from '../domain/compilation.ts';
import type { IsoDate } from '../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../domain/evidence.ts';
import type { Exchange, ExchangeFact } from '../domain/exchange.ts';
import type { FeedState } from '../domain/feedState.ts';
import type { Incident } from '../domain/incident.ts';
import type { KeyRequest } from '../domain/keyRequest.ts';
import type {
  CurrentScore,
  EvidenceRecord,
  ExchangeListQuery,
  ExchangeListRow,
  IncidentListQuery,
  Page,
  ScoreSummary,
  Served,
} from '../domain/listing.ts';
import type { LogEntry } from '../domain/logEntry.ts';
import type { Model } from '../domain/model.ts';
import type { StateTheftTotal } from '../domain/stateTheftTotal.ts';
import type { Decision, Submission, SubmissionContent, SubmissionListQuery } from '../domain/submission.ts';
import type { ThreatActor } from '../domain/threatActor.ts';

/** What the API needs from the database; `data` provides it. Nothing found is `undefined` or `[]`. */
export interface Store {
  /** `undefined` until the evidence is completely seeded and scored. */
  versions(): Promise<Served | undefined>;
  counts(): Promise<Record<string, number>>;
  /** What the evidence covers. */
  compilation(): Promise<Compilation>;
  exchanges: {
    resolve(idOrAlias: string): Promise<{ id: string; isAlias: boolean } | undefined>;
    /** The id that each name means, in any case; a name that means none is missing. */
    resolveAll(names: readonly string[]): Promise<Map<string, string>>;
    find(id: string): Promise<Exchange | undefined>;
    evidence(id: string): Promise<VenueEvidence | undefined>;
    /** Of many venues at once; an unknown id is missing. */
    evidenceOf(ids: readonly string[]): Promise<VenueEvidence[]>;
    evidenceOfAll(): Promise<VenueEvidence[]>;
    list(query: ExchangeListQuery): Promise<Page<ExchangeListRow>>;
  };
  incidents: {
    find(id: string): Promise<Incident | undefined>;
    list(query: IncidentListQuery): Promise<Page<Incident>>;
  };
  industry(): Promise<IndustryEvidence>;
  attackPatterns(): Promise<AttackPattern[]>;
  mitreObjects(): Promise<MitreObject[]>;
  threatActors(): Promise<ThreatActor[]>;
  stateTheftTotals(): Promise<StateTheftTotal[]>;
  evidenceByIds(ids: string[]): Promise<EvidenceRecord[]>;
  submissions: {
    find(id: string): Promise<Submission | undefined>;
    list(query: SubmissionListQuery): Promise<Page<Submission>>;
    /** The disputes that wait for a decision, each with the evidence id of its record. */
    openDisputes(): Promise<{ id: string; record: string }[]>;
  };
  /** The append-only log. */
  log: {
    after(seq: number, limit: number): Promise<LogEntry[]>;
    count(): Promise<number>;
  };
  feeds: {
    /** How far each of these feeds was read; one that never was is missing. */
    states(ids: readonly string[]): Promise<FeedState[]>;
  };
  privateFacts: {
    of(exchangeId: string): Promise<ExchangeFact[]>;
    replace(exchangeId: string, facts: readonly ExchangeFact[], at: string): Promise<void>;
  };
  scores: {
    /** The current score of the venue that an id, name or alias means, in one statement with its versions. */
    current(idOrAlias: string): Promise<CurrentScore | undefined>;
    /** The stored scores of venues on the 1st of each month from one day through another, oldest first for each. */
    history(ids: readonly string[], from: IsoDate, to: IsoDate): Promise<ScoreSummary[]>;
    /** Raw points of every open venue on the day of the current scores, ascending. */
    distribution(): Promise<number[]>;
  };
}

/** One structured line of the service's log. */
export type Log = (level: 'info' | 'error', message: string, fields: Record<string, unknown>) => void;

/** Who holds a key, and the making of keys. Each throws a Refusal when what is asked cannot be. */
export interface Keyring {
  /** The key in force that a token belongs to; `undefined` for any other text. */
  holderOf(token: string): Promise<ApiKey | undefined>;
  /** Every key, oldest first. */
  list(): Promise<ApiKey[]>;
  /** Makes a key for the key `by`. Its token is told now and never again. */
  create(wanted: KeyRequest, by: string): Promise<{ key: ApiKey; token: string }>;
  /** Ends a key for the key `by`; one that was revoked before stays so. */
  revoke(id: string, by: string): Promise<void>;
}

/** A write that may be sent twice, by the holder of a key. */
export interface Write {
  by: string;
  idempotencyKey?: string | undefined;
}

/** Where submissions are filed and decided. Each throws a Refusal when what is asked cannot be. */
export interface Desk {
  file(content: SubmissionContent, write: Write): Promise<{ submission: Submission }>;
  decide(id: string, decision: Decision, write: Write): Promise<{ submission: Submission }>;
  /** What accepting a pending one would change today. */
  preview(id: string): Promise<{
    records: { evidence: string; before: unknown; after: unknown }[];
    effect: {
      moved: { id: string; name: string; before: ScoreSummary | null; after: ScoreSummary | null }[];
      total: number;
      expectedStateThefts: { before: number; after: number };
    };
  }>;
}

/** How often one client may ask. */
export interface Quota {
  /** Requests a client may make in a window. */
  quota: number;
  windowSeconds: number;
  /** Counts a request of a client. What is left and when it is renewed are absent where they are not known. */
  take(client: string): Taken | Promise<Taken>;
}

/** How often one address may ask. */
export interface RateLimit extends Quota {
  /** Who asks, as far as counting goes. */
  clientOf(request: Request, env: object | undefined): string;
}
export interface Taken {
  allowed: boolean;
  remaining?: number;
  resetSeconds?: number;
}

/** Everything the app is made from. The runtime's entry point supplies it. */
export interface AppDeps {
  store: Store;
  keyring: Keyring;
  desk: Desk;
  model: Model;
  /** What the committed backtest of the model found; absent when none was run. */
  backtest?: BacktestResult | undefined;
  /** Today's date in UTC. */
  today: () => IsoDate;
  /** Milliseconds since 1970. */
  nowMs: () => number;
  log: Log;
  /** Throws when the database is damaged or cannot be read. Absent where the platform sees to that. */
  checkDatabase?: () => void;
  /** True where the runtime compresses answers itself, as Workers does; else the app does. */
  compresses?: boolean | undefined;
  /** The release of this software: part of every ETag, since another may answer the same in other words. */
  release?: string;
  /** The feeds that are on. Absent: none. */
  feeds?: readonly { id: string; title: string }[] | undefined;
  /** Absent: nobody without a key is limited. */
  rateLimit?: RateLimit | undefined;
  /** How often the holder of a key may ask, wherever from. Absent: as often as wanted. */
  keyRateLimit?: Quota | undefined;
  /** Whether reading needs no key, which is the default. */
  publicRead?: boolean | undefined;
}
