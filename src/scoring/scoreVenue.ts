import { DAYS_PER_YEAR } from '../domain/date.ts';
import type { VenueEvidence } from '../domain/evidence.ts';
import { isCited } from '../domain/provenance.ts';
import { type Model, type ModelVintage, vintageOn } from '../domain/model.ts';
import type { Contribution, Coverage, Score } from '../domain/score.ts';
import type { ScoreSummary } from '../domain/listing.ts';
import type { Feature } from './feature.ts';
import { hazardFeatures } from './features/hazardFeatures.ts';
import { observeAll } from './features/observeAll.ts';
import { shareFeatures } from './features/shareFeatures.ts';
import type { IndustryContext } from './industry/industryContext.ts';
import { lossGivenTheft } from './lossGivenTheft.ts';
import { patternForecast } from './patternForecast.ts';
import { percentileIn } from './percentile.ts';
import { probabilityWithin } from './probabilityWithin.ts';
import { AVERAGE_POINTS, clipPoints, pointsOf, rawPointsOf, riskBandOf } from './riskPoints.ts';
import { type StateHazard, stateHazard } from './stateHazard.ts';
import { type VenueView, viewVenue } from './venueView.ts';

/** What a score is asked for beside the venue. */
export interface ScoreOptions {
  /** Default 365. */
  horizonDays?: number | undefined;
  /** Raw points of the venues open that day, ascending, to rank among; `[]` when none are known. */
  distribution?: readonly number[] | undefined;
  /** Default: the newest vintage not after the day. */
  vintage?: ModelVintage | undefined;
}

interface Assessed {
  view: VenueView;
  hazard: StateHazard;
  hazardValues: (number | null)[];
  shareValues: (number | null)[];
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
  const assessed = assess(evidence, context, vintage);
  const summary = summarise(assessed, context, model, options);
  const contributions = contributionsOf(assessed, context, model);
  return {
    ...summary,
    horizonDays: options.horizonDays ?? DAYS_PER_YEAR,
    expectedLoss: lossGivenTheft(vintage.severity, sizeStepOf(assessed.hazardValues)),
    contributions,
    patterns: patternForecast(assessed.view, context),
    coverage: coverageOf(assessed, context),
    disputed: false,
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
  return summarise(assess(evidence, context, vintage), context, model, options);
}

function assess(evidence: VenueEvidence, context: IndustryContext, vintage: ModelVintage): Assessed {
  const view = viewVenue(evidence, context.asOf);
  const hazardValues = observeAll(hazardFeatures, view, context);
  const shareValues = observeAll(shareFeatures, view, context);
  return { view, hazardValues, shareValues, hazard: stateHazard(vintage, hazardValues, shareValues) };
}

function summarise(
  { view, hazard }: Assessed,
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

function contributionsOf(assessed: Assessed, context: IndustryContext, model: Model): Contribution[] {
  const { hazard, hazardValues, shareValues } = assessed;
  const partOf = (features: readonly Feature[], values: (number | null)[], parts: number[]) =>
    features.map((feature, j) =>
      contributionOf(feature, values[j] ?? null, parts[j] ?? 0, assessed.view, context),
    );
  return [
    ...partOf(hazardFeatures, hazardValues, hazard.hazardParts),
    ...partOf(shareFeatures, shareValues, hazard.shareParts),
    industryLevel(hazard.logAverage, model),
  ];
}

function contributionOf(
  feature: Feature,
  value: number | null,
  logPart: number,
  view: VenueView,
  context: IndustryContext,
): Contribution {
  const { sentence, evidence } = feature.explain(view, context);
  return { factor: feature.id, group: feature.group, value, points: pointsOf(logPart), sentence, evidence };
}

function industryLevel(logAverage: number, model: Model): Contribution {
  const ratio = Math.exp(logAverage) / model.baseHazard;
  return {
    factor: 'industryLevel',
    group: 'industry',
    value: ratio,
    points: rawPointsOf(logAverage, Math.log(model.baseHazard)) - AVERAGE_POINTS,
    sentence: `A venue average in every respect has ${ratio.toFixed(2)} times the base hazard in this model.`,
    evidence: [],
  };
}

function coverageOf({ view, hazardValues, shareValues }: Assessed, context: IndustryContext): Coverage {
  const features = [...hazardFeatures, ...shareFeatures];
  const values = [...hazardValues, ...shareValues];
  const unknown = features.flatMap((feature, j) => {
    if (values[j] !== null) return [];
    const observation = feature.observe(view, context);
    return [{ factor: feature.id, reason: 'unknown' in observation ? observation.unknown : '' }];
  });
  const facts = [...view.facts, ...view.incidents];
  return {
    known: features.length - unknown.length,
    of: features.length,
    citedShare: facts.length === 0 ? null : facts.filter(isCited).length / facts.length,
    unknown,
  };
}

function sizeStepOf(hazardValues: readonly (number | null)[]): number {
  return hazardValues[hazardFeatures.findIndex(({ id }) => id === 'size')] ?? 0;
}
