import type { Compilation } from '../domain/compilation.ts';
import type { IsoDate } from '../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../domain/evidence.ts';
import type { Exchange } from '../domain/exchange.ts';
import type { Incident } from '../domain/incident.ts';
import type {
  EvidenceRecord,
  ExchangeListQuery,
  ExchangeListRow,
  IncidentListQuery,
  Page,
  Versions,
} from '../domain/listing.ts';
import type { Model } from '../domain/model.ts';
import type { Score } from '../domain/score.ts';

/** What the API needs from the database; `data` provides it. Nothing found is `undefined` or `[]`. */
export interface Store {
  /** `undefined` until the evidence is completely seeded and scored. */
  versions(): Promise<Versions | undefined>;
  counts(): Promise<Record<string, number>>;
  /** What the evidence covers. */
  compilation(): Promise<Compilation>;
  exchanges: {
    resolve(idOrAlias: string): Promise<{ id: string; isAlias: boolean } | undefined>;
    find(id: string): Promise<Exchange | undefined>;
    evidence(id: string): Promise<VenueEvidence | undefined>;
    evidenceOfAll(): Promise<VenueEvidence[]>;
    list(query: ExchangeListQuery): Promise<Page<ExchangeListRow>>;
  };
  incidents: {
    find(id: string): Promise<Incident | undefined>;
    list(query: IncidentListQuery): Promise<Page<Incident>>;
  };
  industry(): Promise<IndustryEvidence>;
  evidenceByIds(ids: string[]): Promise<EvidenceRecord[]>;
  scores: {
    current(id: string): Promise<Score | undefined>;
    /** Raw points of every open venue as stored for a day, ascending; `[]` when none are stored. */
    distribution(asOf: IsoDate): Promise<number[]>;
  };
}

/** One structured line of the service's log. */
export type Log = (level: 'info' | 'error', message: string, fields: Record<string, unknown>) => void;

/** Everything the app is made from. The runtime's entry point supplies it. */
export interface AppDeps {
  store: Store;
  model: Model;
  /** Today's date in UTC. */
  today: () => IsoDate;
  log: Log;
}
