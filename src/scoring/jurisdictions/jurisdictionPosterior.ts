import type { LinearPredictor, Model } from '../../domain/model.ts';
import { vintageOn } from '../../domain/model.ts';
import type { Feature } from '../feature.ts';
import { hazardFeatures } from '../features/hazardFeatures.ts';
import { shareFeatures } from '../features/shareFeatures.ts';
import { coefficientDraws } from '../hazard/coefficientDraws.ts';
import { logShareOf } from '../hazard/stateHazard.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import { rateRatioPosterior } from '../industry/jurisdictionHistory.ts';
import { dotProduct } from '../stats/dotProduct.ts';
import { sampleGamma } from '../stats/sampleGamma.ts';
import { referenceVenue } from './referenceVenue.ts';

/** Draws from the joint posterior; enough for probabilities to about ±0.02. */
const POSTERIOR_DRAWS = 1000;
const COEFFICIENT_SEED = 20190813;

/** The reference venue's log state hazard in each jurisdiction: joint draws and values behind them. */
export interface JurisdictionPosterior {
  codes: string[];
  /** By code: feature values of the reference venue, hazard then share, in the vintage's order. */
  values: Map<string, { hazardValues: (number | null)[]; shareValues: (number | null)[] }>;
  /** By code: log state hazard in each draw; the same draw is the same world in every code. */
  draws: Map<string, Float64Array>;
}

/**
 * Joint posterior of the reference venue's state hazard: coefficients from their normal posterior,
 * shared by all jurisdictions, and each jurisdiction's rate ratio from its own gamma posterior.
 * A jurisdiction's draws do not depend on which others are asked for.
 */
export function jurisdictionPosterior(
  codes: readonly string[],
  context: IndustryContext,
  model: Model,
): JurisdictionPosterior {
  const vintage = vintageOn(model, context.asOf);
  const hazardDraws = coefficientDraws(vintage.hazard, POSTERIOR_DRAWS, COEFFICIENT_SEED);
  const shareDraws = coefficientDraws(vintage.share, POSTERIOR_DRAWS, COEFFICIENT_SEED + 1);
  const values = new Map(codes.map((code) => [code, referenceValues(code, context, vintage)]));
  const historyColumn = hazardFeatures.findIndex(({ id }) => id === 'jurisdictionThefts');
  const draws = new Map<string, Float64Array>();
  for (const [code, { hazardValues, shareValues }] of values) {
    const { shape, rate } = rateRatioPosterior(context.histories.of(code));
    const rateRatios = sampleGamma(shape, rate, POSTERIOR_DRAWS, seedOf(code));
    const centredHazard = centred(vintage.hazard, hazardValues);
    const centredShare = centred(vintage.share, shareValues);
    const historyMean = vintage.hazard.terms[historyColumn]?.populationMean ?? 0;
    draws.set(
      code,
      rateRatios.map((rateRatio, i) => {
        centredHazard[historyColumn + 1] = Math.log(rateRatio) - historyMean;
        return (
          dotProduct(hazardDraws[i] ?? [], centredHazard) +
          logShareOf(dotProduct(shareDraws[i] ?? [], centredShare))
        );
      }),
    );
  }
  return { codes: [...codes], values, draws };
}

function referenceValues(
  code: string,
  context: IndustryContext,
  vintage: { hazard: LinearPredictor; share: LinearPredictor },
) {
  const view = referenceVenue(code, context.asOf);
  const valuesOf = (features: readonly Feature[], predictor: LinearPredictor) =>
    features.map((feature, j) => {
      if (feature.scope === 'venue') return predictor.terms[j]?.populationMean ?? 0;
      const observation = feature.observe(view, context);
      return 'value' in observation ? observation.value : null;
    });
  return {
    hazardValues: valuesOf(hazardFeatures, vintage.hazard),
    shareValues: valuesOf(shareFeatures, vintage.share),
  };
}

function centred(predictor: LinearPredictor, values: readonly (number | null)[]): number[] {
  return [
    1,
    ...predictor.terms.map(({ populationMean }, j) => (values[j] ?? populationMean) - populationMean),
  ];
}

const seedOf = (code: string): number => code.charCodeAt(0) * 256 + code.charCodeAt(1);
