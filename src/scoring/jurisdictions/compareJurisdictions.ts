import { DAYS_PER_YEAR } from '../../domain/date.ts';
import { type Model, vintageOn } from '../../domain/model.ts';
import type { Contribution, Probability, RiskBand } from '../../domain/score.ts';
import { featureContributions } from '../contributions.ts';
import { hazardFeatures } from '../features/hazardFeatures.ts';
import { shareFeatures } from '../features/shareFeatures.ts';
import { probabilityWithin } from '../hazard/probabilityWithin.ts';
import { type HazardParts, partsOf, stateHazard } from '../hazard/stateHazard.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import { clipPoints, rawPointsOf, riskBandOf } from '../riskPoints.ts';
import { quantile } from '../stats/quantile.ts';
import type { VenueView } from '../venueView.ts';
import { type JurisdictionPosterior, jurisdictionPosterior } from './jurisdictionPosterior.ts';
import { referenceVenue } from './referenceVenue.ts';

const JURISDICTION_FACTORS = new Set(
  [...hazardFeatures, ...shareFeatures].filter(({ scope }) => scope === 'jurisdiction').map(({ id }) => id),
);

/** A jurisdiction's score: that of the reference venue based there. */
export interface JurisdictionScore {
  code: string;
  rawPoints: number;
  riskPoints: number;
  riskBand: RiskBand;
  probability: Probability;
  /** What sets it apart from the average venue anywhere; jurisdiction factors only. */
  contributions: Contribution[];
  /** Ends of the 90 % interval of its rank among the jurisdictions scored; 1 is the riskiest. */
  rank: { low: number; median: number; high: number };
}

/** Jurisdictions scored together, and how surely each is riskier than each other. */
export interface JurisdictionComparison {
  scores: JurisdictionScore[];
  /** P(row riskier than column) in the order of `scores`; 0.5 on the diagonal. */
  riskierThan: number[][];
}

/**
 * Scores `codes` and compares every pair, ranking them among `among` (a superset). From 1,000 joint
 * posterior draws, seeded: the same evidence gives the same answer.
 */
export function compareJurisdictions(
  codes: readonly string[],
  among: readonly string[],
  context: IndustryContext,
  model: Model,
): JurisdictionComparison {
  const posterior = jurisdictionPosterior([...new Set([...among, ...codes])], context, model);
  const ranks = ranksByDraw(posterior);
  return {
    scores: codes.map((code) => scoreOf(code, posterior, ranks, context, model)),
    riskierThan: codes.map((row) =>
      codes.map((column) => (row === column ? 0.5 : shareAbove(posterior, row, column))),
    ),
  };
}

function scoreOf(
  code: string,
  posterior: JurisdictionPosterior,
  ranks: Map<string, Float64Array>,
  context: IndustryContext,
  model: Model,
): JurisdictionScore {
  const vintage = vintageOn(model, context.asOf);
  const values = posterior.values.get(code) ?? { hazardValues: [], shareValues: [] };
  const hazard = stateHazard(vintage, values.hazardValues, values.shareValues);
  const draws = posterior.draws.get(code) ?? new Float64Array();
  const rawPoints = rawPointsOf(hazard.logState, Math.log(model.baseHazard));
  const within = (logHazard: number) => probabilityWithin(Math.exp(logHazard), DAYS_PER_YEAR);
  const rank = ranks.get(code) ?? new Float64Array();
  return {
    code,
    rawPoints,
    riskPoints: clipPoints(rawPoints),
    riskBand: riskBandOf(rawPoints),
    probability: {
      state: within(hazard.logState),
      any: within(hazard.logAny),
      low: within(quantile(draws, 0.05)),
      high: within(quantile(draws, 0.95)),
    },
    contributions: jurisdictionContributions(
      values,
      partsOf(hazard, vintage),
      referenceVenue(code, context.asOf),
      context,
    ),
    rank: { low: quantile(rank, 0.05), median: quantile(rank, 0.5), high: quantile(rank, 0.95) },
  };
}

/** The contributions of the factors that differ by jurisdiction, without evidence on the reference venue itself. */
function jurisdictionContributions(
  { hazardValues, shareValues }: { hazardValues: (number | null)[]; shareValues: (number | null)[] },
  { hazardParts, shareParts }: HazardParts,
  view: VenueView,
  context: IndustryContext,
): Contribution[] {
  const contributions = [
    ...featureContributions(hazardFeatures, hazardValues, hazardParts, view, context),
    ...featureContributions(shareFeatures, shareValues, shareParts, view, context),
  ];
  const own = `exchange/${view.venue.id}/`;
  return contributions
    .filter(({ factor }) => JURISDICTION_FACTORS.has(factor))
    .map((each) => ({ ...each, evidence: each.evidence.filter((id) => !id.startsWith(own)) }));
}

function shareAbove(posterior: JurisdictionPosterior, row: string, column: string): number {
  const [a, b] = [posterior.draws.get(row) ?? [], posterior.draws.get(column) ?? []];
  let above = 0;
  for (const [i, value] of a.entries()) above += Number(value > (b[i] ?? 0));
  return above / a.length;
}

/** Each jurisdiction's rank in every draw, 1 the riskiest. */
function ranksByDraw(posterior: JurisdictionPosterior): Map<string, Float64Array> {
  const { codes, draws } = posterior;
  const ranks = new Map(codes.map((code) => [code, new Float64Array(draws.get(code)?.length ?? 0)]));
  const count = draws.get(codes[0] ?? '')?.length ?? 0;
  for (let i = 0; i < count; i++) {
    const ordered = [...codes].sort((a, b) => (draws.get(b)?.[i] ?? 0) - (draws.get(a)?.[i] ?? 0));
    for (const [place, code] of ordered.entries()) {
      const of = ranks.get(code);
      if (of) of[i] = place + 1;
    }
  }
  return ranks;
}
