import type { IsoDate } from '../domain/date.ts';
import type { Served } from '../domain/listing.ts';
import type { Model } from '../domain/model.ts';
import {
  type JurisdictionSummary,
  jurisdictionSummaries,
} from '../scoring/jurisdictions/jurisdictionSummary.ts';
import { badQuery } from './http/problem.ts';
import type { Scorer } from './scorer.ts';

/** Days a history of jurisdictions may have: each costs the summing up of the whole industry. */
const MOST_POINTS = 60;

/** Throws a 400 for a span of more days than one request may cost. */
export function rejectManyPoints(count: number): void {
  if (count <= MOST_POINTS) return;
  throw badQuery('step', `gives ${count} points for jurisdictions, at most ${MOST_POINTS} are computed`);
}

/** Jurisdictions' scores on many days, by day. One day at a time, so that other requests get their turn. */
export async function jurisdictionPoints(
  codes: readonly string[],
  days: readonly IsoDate[],
  served: Served,
  model: Model,
  scorer: Pick<Scorer, 'contextOn'>,
): Promise<{ asOf: IsoDate; score: JurisdictionSummary }[]> {
  const points: { asOf: IsoDate; score: JurisdictionSummary }[] = [];
  for (const asOf of days) {
    const context = await scorer.contextOn(served, asOf);
    points.push(...jurisdictionSummaries(codes, context, model).map((score) => ({ asOf, score })));
  }
  return points;
}
