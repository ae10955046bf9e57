import type { Model, ModelVintage } from '../domain/model.ts';
import type { Contribution } from '../domain/score.ts';
import type { Assessment } from './assessVenue.ts';
import type { Feature } from './feature.ts';
import { hazardFeatures } from './features/hazardFeatures.ts';
import { shareFeatures } from './features/shareFeatures.ts';
import { partsOf } from './hazard/stateHazard.ts';
import type { IndustryContext } from './industry/industryContext.ts';
import { AVERAGE_POINTS, pointsOf, rawPointsOf } from './riskPoints.ts';
import type { VenueView } from './venueView.ts';

/** Why a score is what it is, feature by feature, with the facts; the points sum to `rawPoints − 50`. */
export function contributionsOf(
  { view, hazard, hazardValues, shareValues }: Assessment,
  context: IndustryContext,
  model: Model,
  vintage: ModelVintage,
): Contribution[] {
  const { hazardParts, shareParts, logAverage } = partsOf(hazard, vintage);
  return [
    ...featureContributions(hazardFeatures, hazardValues, hazardParts, view, context),
    ...featureContributions(shareFeatures, shareValues, shareParts, view, context),
    industryLevel(logAverage, model),
  ];
}

/** The contributions of a list of features, given each one's value and part of the log hazard. */
export function featureContributions(
  features: readonly Feature[],
  values: readonly (number | null)[],
  logParts: readonly number[],
  view: VenueView,
  context: IndustryContext,
): Contribution[] {
  return features.map((feature, j) => ({
    factor: feature.id,
    group: feature.group,
    value: values[j] ?? null,
    points: pointsOf(logParts[j] ?? 0),
    ...feature.explain(view, context),
  }));
}

/** What the level of the whole industry adds: the vintage's average venue against the base. */
function industryLevel(logAverage: number, model: Model): Contribution {
  const ratio = Math.exp(logAverage) / model.baseHazard;
  return {
    factor: 'industryLevel',
    group: 'industry',
    value: ratio,
    points: rawPointsOf(logAverage, Math.log(model.baseHazard)) - AVERAGE_POINTS,
    sentence: `The average venue of this model’s year runs ${ratio.toFixed(2)} times the risk of the average exchange of 2017–2025.`,
    evidence: [],
  };
}
