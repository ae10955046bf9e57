import type { ExchangeListQuery, ExchangeListRow } from '../domain/listing.ts';
import type { RankedVenue } from './ranking.ts';

/** The filters of a ranking that can be judged for a past day. */
export type PastRankingQuery = Pick<ExchangeListQuery, 'jurisdiction' | 'riskBand' | 'q' | 'sort'>;

/** The venues open on a past day, narrowed and ordered as the current ranking is. */
export function pastRanking(ranking: readonly RankedVenue[], query: PastRankingQuery): ExchangeListRow[] {
  const { jurisdiction, riskBand, q } = query;
  const part = q?.toLowerCase();
  return ranking
    .filter(({ code }) => jurisdiction === undefined || code === jurisdiction)
    .filter(({ score }) => riskBand === undefined || score.riskBand === riskBand)
    .filter(
      ({ id, name, aliases }) =>
        part === undefined || [id, name, ...aliases].some((each) => each.toLowerCase().includes(part)),
    )
    .map(({ id, name, code, score }) => ({ id, name, jurisdiction: code, operating: true, score }))
    .sort(ORDERS[query.sort]);
}

type Compare = (a: ExchangeListRow, b: ExchangeListRow) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const pointsOf = ({ score }: ExchangeListRow): number => score?.rawPoints ?? 0;
const nameOf = ({ name }: ExchangeListRow): string => name.toLowerCase();

const ORDERS: Record<ExchangeListQuery['sort'], Compare> = {
  riskPoints: (a, b) => pointsOf(a) - pointsOf(b) || compare(a.id, b.id),
  '-riskPoints': (a, b) => pointsOf(b) - pointsOf(a) || compare(a.id, b.id),
  name: (a, b) => compare(nameOf(a), nameOf(b)) || compare(a.id, b.id),
  '-name': (a, b) => compare(nameOf(b), nameOf(a)) || compare(a.id, b.id),
};
