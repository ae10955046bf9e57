import { DAYS_PER_YEAR } from '../domain/date.ts';
import type { VenueEvidence } from '../domain/evidence.ts';
import type { ScoreSummary } from '../domain/listing.ts';
import { type Model, type ModelVintage, vintageOn } from '../domain/model.ts';
import type { Score } from '../domain/score.ts';
import { type Assessment, assessVenue, sizeStepOf } from './assessVenue.ts';
import { contributionsOf } from './contributions.ts';
import { coverageOf } from './coverageOf.ts';
import { probabilityWithin } from './hazard/probabilityWithin.ts';
import type { IndustryContext } from './industry/industryContext.ts';
import { lossGivenTheft } from './lossGivenTheft.ts';
import { patternForecast } from './patternForecast.ts';
import { percentileIn } from './percentile.ts';
import { clipPoints, rawPointsOf, riskBandOf } from './riskPoints.ts';

/** What a score is asked for beside the venue. */
export interface ScoreOptions {
  /** Default 365. */
  horizonDays?: number | undefined;
  /** Raw points of the venues open that day, ascending, to rank among; `[]` when none are known. */
  distribution?: readonly number[] | undefined;
  /** Default: the newest vintage not after the day. */
  vintage?: ModelVintage | undefined;
}

/**
 * A venue's whole score on the context's day, unrounded: probabilities, points, reasons, patterns and
 * how much is known. Contributions sum to `rawPoints − 50`. Pure: same input, same score.
 */
export function scoreVenue(
  evidence: VenueEvidence,
  context: IndustryContext,
  model: Model,
  options: ScoreOptions = {},
): Score {
  const vintage = options.vintage ?? vintageOn(model, context.asOf);
  const assessment = assessVenue(evidence, context, vintage);
  const contributions = contributionsOf(assessment, context, model, vintage);
  return {
    ...summarise(assessment, context, model, options),
    horizonDays: options.horizonDays ?? DAYS_PER_YEAR,
    expectedLoss: lossGivenTheft(vintage.severity, sizeStepOf(assessment)),
    contributions,
    patterns: patternForecast(assessment.view, context),
    coverage: coverageOf(assessment, context),
    disputed: contributions.some((each) => each.evidence.some((id) => context.disputed.has(id))),
  };
}

/** A venue's score without its reasons: what rankings and histories store. */
export function scoreSummary(
  evidence: VenueEvidence,
  context: IndustryContext,
  model: Model,
  options: ScoreOptions = {},
): ScoreSummary {
  const vintage = options.vintage ?? vintageOn(model, context.asOf);
  return summarise(assessVenue(evidence, context, vintage), context, model, options);
}

function summarise(
  { view, hazard }: Assessment,
  context: IndustryContext,
  model: Model,
  { horizonDays = DAYS_PER_YEAR, distribution = [] }: ScoreOptions,
): ScoreSummary {
  const rawPoints = rawPointsOf(hazard.logState, Math.log(model.baseHazard));
  const within = (logHazard: number) => probabilityWithin(Math.exp(logHazard), horizonDays);
  return {
    exchangeId: view.venue.id,
    asOf: context.asOf,
    rawPoints,
    riskPoints: clipPoints(rawPoints),
    riskBand: riskBandOf(rawPoints),
    percentile: percentileIn(distribution, rawPoints),
    probability: {
      state: within(hazard.logState),
      any: within(hazard.logAny),
      low: within(hazard.logLow),
      high: within(hazard.logHigh),
    },
  };
}
