import type { IsoDate } from '../../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../../domain/evidence.ts';
import type { ScoreSummary } from '../../domain/listing.ts';
import { type Model, vintageOn } from '../../domain/model.ts';
import { industryContext } from '../industry/industryContext.ts';
import { isAtRisk } from '../industry/pastYears.ts';
import { percentileIn } from '../percentile.ts';
import { scoreSummary } from '../scoreVenue.ts';

/** The scores of every venue at risk on a day, as they could be given that day, by venue id. */
export function scoresOn(
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
  model: Model,
  day: IsoDate,
): Map<string, ScoreSummary> {
  const context = industryContext(industry, day, vintageOn(model, day).attributionDelay);
  const scores = venues
    .filter(({ venue }) => isAtRisk(venue, day))
    .map((evidence) => scoreSummary(evidence, context, model));
  const distribution = Float64Array.from(scores, ({ rawPoints }) => rawPoints).sort();
  return new Map(
    scores.map((score) => [
      score.exchangeId,
      { ...score, percentile: percentileIn([...distribution], score.rawPoints) },
    ]),
  );
}
