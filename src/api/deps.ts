import type { AttackPattern, MitreObject } from '../domain/attackPattern.ts';
import type { BacktestResult } from '../domain/backtest.ts';
import type { Compilation } from '../domain/compilation.ts';
import type { IsoDate } from '../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../domain/evidence.ts';
import type { Exchange } from '../domain/exchange.ts';
import type { Incident } from '../domain/incident.ts';
import type {
  CurrentScore,
  EvidenceRecord,
  ExchangeListQuery,
  ExchangeListRow,
  IncidentListQuery,
  Page,
  ScoreSummary,
  Versions,
} from '../domain/listing.ts';
import type { Model } from '../domain/model.ts';
import type { StateTheftTotal } from '../domain/stateTheftTotal.ts';
import type { ThreatActor } from '../domain/threatActor.ts';

/** What the API needs from the database; `data` provides it. Nothing found is `undefined` or `[]`. */
export interface Store {
  /** `undefined` until the evidence is completely seeded and scored. */
  versions(): Promise<Versions | undefined>;
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

/** How often one client may ask. */
export interface RateLimit {
  /** Requests a client may make in a window. */
  quota: number;
  windowSeconds: number;
  /** Who asks, as far as counting goes. */
  clientOf(request: Request, env: object | undefined): string;
  /** Counts a request of a client. What is left and when it is renewed are absent where they are not known. */
  take(client: string): Taken | Promise<Taken>;
}
export interface Taken {
  allowed: boolean;
  remaining?: number;
  resetSeconds?: number;
}

/** Everything the app is made from. The runtime's entry point supplies it. */
export interface AppDeps {
  store: Store;
  model: Model;
  /** What the committed backtest of the model found; absent when none was run. */
  backtest?: BacktestResult | undefined;
  /** Today's date in UTC. */
  today: () => IsoDate;
  log: Log;
  /** Throws when the database is damaged or cannot be read. Absent where the platform sees to that. */
  checkDatabase?: () => void;
  /** True where the runtime compresses answers itself, as Workers does; else the app does. */
  compresses?: boolean | undefined;
  /** The release of this software: part of every ETag, since another may answer the same in other words. */
  release?: string;
  /** Absent: nobody is limited. */
  rateLimit?: RateLimit;
}
