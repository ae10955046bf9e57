import { api } from '../../api/client.ts';
import { type Answer, ask, csvUrl, type Question } from '../../api/question.ts';
import type { Band } from '../../format/bands.ts';

/** What the ranking is narrowed to. */
export interface RankingFilters {
  q?: string | undefined;
  jurisdiction?: string | undefined;
  riskBand?: Band | undefined;
  /** Only open or only closed venues; a past day ranks the venues open then. */
  operating?: 'true' | 'false' | undefined;
  asOf?: string | undefined;
}

export type Ranking = Answer<typeof api.exchanges>;
export type RankedRow = Ranking['data'][number];

/** The points of a venue on the first day of a month. */
export type TrendPoint = NonNullable<RankedRow['trend']>[number];

const ALL_ROWS = 1000;

/** The ranking in one page, each venue with its past year. */
export const rankingQuestion = (filters: RankingFilters): Question<Ranking> =>
  ask(api.exchanges, { query: { ...queryOf(filters), trend: 'true' } });

/** The address of the same ranking as CSV. */
export const rankingCsvUrl = (filters: RankingFilters): string =>
  csvUrl(ask(api.exchanges, { query: queryOf(filters) }));

function queryOf({ asOf, operating, ...filters }: RankingFilters) {
  const openness = asOf === undefined && operating !== undefined ? { operating } : {};
  return { ...filters, ...openness, asOf, limit: ALL_ROWS };
}
