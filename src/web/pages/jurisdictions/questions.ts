import { api } from '../../api/client.ts';
import { type Answer, ask } from '../../api/question.ts';

export type Ranking = Answer<typeof api.jurisdictions>;
export type RankedJurisdiction = Ranking['data'][number];
export type Score = Answer<(typeof api.jurisdictions)[':code']['score']>['data'];
export type History = Answer<(typeof api.jurisdictions)[':code']['history']>['data'];

type AsOf = string | undefined;

const ALL_ROWS = 1000;

export const REGIONS = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const;
type Region = (typeof REGIONS)[number];

/** What the ranking is narrowed to. */
export interface RankingFilters {
  region?: Region | undefined;
  /** Only jurisdictions with or without an open exchange. */
  exposed?: 'true' | 'false' | undefined;
  asOf: AsOf;
}

/** The ranking in one page. */
export const rankingQuestion = (filters: RankingFilters) =>
  ask(api.jurisdictions, { query: { ...filters, limit: ALL_ROWS } });

export const profileQuestion = (code: string, asOf: AsOf) =>
  ask(api.jurisdictions[':code'], { param: { code }, query: { asOf } });

export const scoreQuestion = (code: string, asOf: AsOf) =>
  ask(api.jurisdictions[':code'].score, { param: { code }, query: { asOf } });

/** Year by year up to the day looked at. */
export const historyQuestion = (code: string, asOf: AsOf) =>
  ask(api.jurisdictions[':code'].history, { param: { code }, query: { to: asOf } });
