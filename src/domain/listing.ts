import type { IsoDate } from './date.ts';
import type { Incident } from './incident.ts';
import type { Probability, RiskBand } from './score.ts';
import type { TargetKind } from './vocabulary.ts';

/** What an installation serves: which evidence, which model, scored for which day. */
export interface Versions {
  dataVersion: string;
  modelVersion: string;
  /** The day the stored current scores are for. */
  scoredOn: IsoDate;
}

/** The versions being served, as of one publication of scores. */
export interface Served extends Versions {
  /** Differs between any two publications: the same versions may come back, a dispute opened and closed again. */
  publication: string;
}

/** A stored score without its reasons: what rankings and histories read. */
export interface ScoreSummary {
  exchangeId: string;
  asOf: IsoDate;
  rawPoints: number;
  riskPoints: number;
  riskBand: RiskBand;
  percentile: number | null;
  probability: Probability;
}

/** A venue's current score as it is stored to be served, and the versions it is of. */
export interface CurrentScore {
  id: string;
  /** The score with its reasons in JSON; null when the venue is closed. */
  answer: string | null;
  versions: Served | undefined;
}

/** A venue's row among the current scores: without a score when it is closed. */
export interface CurrentRow {
  exchangeId: string;
  scored: { score: ScoreSummary; answer: string } | null;
}

/** All that makes a rescoring the one that is served. */
export interface Publication {
  /** The evidence and model it was computed from, and the day it is for. */
  versions: Versions;
  /** The release that presented the answers. */
  release: string;
  current: readonly CurrentRow[];
  /** The edition of the history to serve from now on. */
  edition: number;
  /** How many rows that edition must have by now. */
  rows: number;
  /** Drops that edition's rows from this day on first. */
  replacesFrom?: IsoDate;
  /** Further rows for it. */
  months?: readonly ScoreSummary[];
}

/** What a ranking may be narrowed to and ordered by. */
export interface ExchangeListQuery {
  jurisdiction?: string | undefined;
  riskBand?: RiskBand | undefined;
  sizeTier?: number | undefined;
  operating?: boolean | undefined;
  /** Part of a name or alias. */
  q?: string | undefined;
  sort: 'riskPoints' | '-riskPoints' | 'name' | '-name';
  limit: number;
  offset: number;
}

/** A row of a ranking. A closed venue has no score. */
export interface ExchangeListRow {
  id: string;
  name: string;
  jurisdiction: string | null;
  operating: boolean;
  score: ScoreSummary | null;
}

/** What a list of incidents may be narrowed to. */
export interface IncidentListQuery {
  target?: string | undefined;
  targetKinds?: TargetKind[] | undefined;
  jurisdiction?: string | undefined;
  actor?: string | undefined;
  sponsor?: string | undefined;
  attribution?: 'none' | 'suspected' | 'attributed' | undefined;
  /** An access or theft pattern id. */
  pattern?: string | undefined;
  minLossUsd?: number | undefined;
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
  /** Without the withdrawn ones. */
  inForce?: true | undefined;
  /** Only incidents and attributions that were public that day. */
  asOf: IsoDate;
  limit: number;
  offset: number;
}

/** A page of rows and how many there are in all. */
export interface Page<Row> {
  rows: Row[];
  total: number;
}

export type IncidentPage = Page<Incident>;

/** A record of evidence, found by the id that contributions give. */
export interface EvidenceRecord {
  id: string;
  kind:
    | 'exchangeFact'
    | 'operatingBase'
    | 'exchange'
    | 'incident'
    | 'attribution'
    | 'jurisdictionFact'
    | 'volume';
  title: string;
  from: string | null;
  knownFrom: IsoDate;
  cited: boolean;
  confidence: 'low' | 'medium' | 'high';
  sources: { title: string; url?: string | undefined; cited: boolean }[];
  /** On which day it was found to be false, and why; null while it counts. */
  withdrawn: { on: IsoDate; reason: string } | null;
}
