import type { LargeTheft } from '../../domain/backtest.ts';
import { addDays, firstDay, type IsoDate } from '../../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../../domain/evidence.ts';
import type { ScoreSummary } from '../../domain/listing.ts';
import type { Model } from '../../domain/model.ts';
import { type TheftEvent, theftEvents } from '../industry/theftEvent.ts';
import { scoresOn } from './scoresOn.ts';
import { FIRST_ORIGIN } from './testRows.ts';

export const LARGE_THEFT_USD = 10_000_000;

/**
 * Every theft above USD 10 million at a venue of the registry, and what was said of the venue on the day
 * before: the day before the first that the date can mean, where only month or year are known.
 */
export function largeThefts(
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
  model: Model,
): LargeTheft[] {
  const evidence = new Map(venues.map((each) => [each.venue.id, each]));
  return theftEvents(industry.venueIncidents)
    .filter((event) => isLarge(event, industry.compilation.incidentsThrough))
    .flatMap((event) => {
      const venue = evidence.get(event.venueId)?.venue;
      if (venue === undefined) return [];
      const asOf = addDays(firstDay(event.statedOn), -1);
      const score = scoresOn(venues, industry, model, asOf).get(event.venueId);
      return [
        {
          incidentId: event.incidentId,
          exchangeId: event.venueId,
          exchangeName: venue.name,
          occurredOn: event.statedOn,
          lossUsd: event.lossUsd ?? 0,
          state: event.stateKnownFrom !== undefined,
          asOf,
          inRegister: score !== undefined,
          score: score === undefined ? null : shown(score),
        },
      ];
    });
}

function isLarge({ occurredOn, lossUsd = 0 }: TheftEvent, incidentsThrough: IsoDate): boolean {
  return lossUsd > LARGE_THEFT_USD && FIRST_ORIGIN <= occurredOn && occurredOn <= incidentsThrough;
}

function shown({ probability, riskPoints, riskBand, percentile }: ScoreSummary): LargeTheft['score'] {
  return { any: probability.any, state: probability.state, riskPoints, riskBand, percentile };
}
