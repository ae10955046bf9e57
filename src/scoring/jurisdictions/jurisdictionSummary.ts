import { type Model, vintageOn } from '../../domain/model.ts';
import type { Probability, RiskBand } from '../../domain/score.ts';
import { stateHazard } from '../hazard/stateHazard.ts';
import { stateProbability } from '../hazard/stateProbability.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import { clipPoints, rawPointsOf, riskBandOf } from '../riskPoints.ts';
import { quantile } from '../stats/quantile.ts';
import { jurisdictionPosterior } from './jurisdictionPosterior.ts';

/** A jurisdiction's score on a day without its reasons: what lists and histories show. */
export interface JurisdictionSummary {
  code: string;
  rawPoints: number;
  riskPoints: number;
  riskBand: RiskBand;
  probability: Probability;
}

/** Scores jurisdictions as `compareJurisdictions` does, without comparing them: a tenth of its cost. */
export function jurisdictionSummaries(
  codes: readonly string[],
  context: IndustryContext,
  model: Model,
): JurisdictionSummary[] {
  const vintage = vintageOn(model, context.asOf);
  const { values, draws } = jurisdictionPosterior(codes, context, model);
  return codes.map((code) => {
    const { hazardValues = [], shareValues = [] } = values.get(code) ?? {};
    const { logState, logAny } = stateHazard(vintage, hazardValues, shareValues);
    const drawn = draws.get(code) ?? new Float64Array();
    const rawPoints = rawPointsOf(logState, Math.log(model.baseHazard));
    return {
      code,
      rawPoints,
      riskPoints: clipPoints(rawPoints),
      riskBand: riskBandOf(rawPoints),
      probability: {
        state: stateProbability(logState),
        any: stateProbability(logAny),
        low: stateProbability(quantile(drawn, 0.05)),
        high: stateProbability(quantile(drawn, 0.95)),
      },
    };
  });
}
