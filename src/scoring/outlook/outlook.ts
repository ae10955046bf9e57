import type { VenueEvidence } from '../../domain/evidence.ts';
import { type Model, vintageOn } from '../../domain/model.ts';
import { type Assessment, assessVenue, sizeStepOf } from '../assessVenue.ts';
import { stateProbability } from '../hazard/stateProbability.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import type { NextTheftPattern } from '../industry/nextTheft.ts';
import { poissonBinomialPmf } from '../stats/poissonBinomialPmf.ts';
import { quantile } from '../stats/quantile.ts';
import { type SimulatedYears, simulateYears } from './simulateYears.ts';

/** Numbers of thefts less likely than this to be reached are left out of the distribution. */
const LEAST_PROBABILITY = 0.0005;

/** Losses in US dollars for which the outlook says how likely they are exceeded. */
const LOSS_STEPS_USD = [1e6, 1e7, 5e7, 1e8, 2.5e8, 5e8, 1e9, 2e9, 5e9] as const;

/** How likely exactly and at least so many venues are robbed by a state actor. */
export interface TheftCount {
  thefts: number;
  probability: number;
  atLeast: number;
}

/** How likely a loss is exceeded within twelve months. */
export interface LossExceedance {
  lossUsd: number;
  /** By the sum of the state thefts. */
  total: number;
  /** By the largest of them. */
  largest: number;
}

/** The whole sector's next twelve months. */
export interface Outlook {
  /** Venues open on the day. */
  venues: number;
  /** Expected number of venues robbed by a state actor: the sum of the venues' probabilities. */
  expected: number;
  /** 90 % interval of that expectation: how unsure the coefficients leave it. */
  expectedLow: number;
  expectedHigh: number;
  /** 90 % interval of the number itself: chance and the coefficients together. */
  countLow: number;
  countHigh: number;
  /** Poisson-binomial, at the fitted coefficients. */
  distribution: TheftCount[];
  exceedance: LossExceedance[];
  /** Of the summed losses of a year, in US dollars. */
  lossMedianUsd: number;
  lossP95Usd: number;
  patterns: NextTheftPattern[];
  /** Simulated years behind the intervals and losses. */
  simulatedYears: number;
}

/**
 * State thefts within 365 days over all venues open on the context's day. Deterministic: the simulation
 * is seeded. The coefficients are drawn once for all venues, so that their errors do not cancel out.
 */
export function outlook(evidence: readonly VenueEvidence[], context: IndustryContext, model: Model): Outlook {
  const vintage = vintageOn(model, context.asOf);
  const open = new Set(context.openVenues);
  const assessments: Assessment[] = evidence
    .filter(({ venue }) => open.has(venue.id))
    .map((each) => assessVenue(each, context, vintage));
  const probabilities = assessments.map(({ hazard }) => stateProbability(hazard.logState));
  const years = simulateYears(
    assessments.map((each) => ({ ...each, sizeStep: sizeStepOf(each) })),
    vintage,
  );
  return {
    venues: assessments.length,
    expected: probabilities.reduce((sum, probability) => sum + probability, 0),
    expectedLow: quantile(years.expected, 0.05),
    expectedHigh: quantile(years.expected, 0.95),
    countLow: quantile(years.counts, 0.05),
    countHigh: quantile(years.counts, 0.95),
    distribution: countsOf(poissonBinomialPmf(probabilities)),
    exceedance: LOSS_STEPS_USD.map((lossUsd) => exceedanceOf(lossUsd, years)),
    lossMedianUsd: quantile(years.totalUsd, 0.5),
    lossP95Usd: quantile(years.totalUsd, 0.95),
    patterns: context.nextTheft,
    simulatedYears: years.counts.length,
  };
}

function countsOf(pmf: readonly number[]): TheftCount[] {
  const counts: TheftCount[] = [];
  let atLeast = 0;
  for (let thefts = pmf.length - 1; thefts >= 0; thefts--) {
    const probability = pmf[thefts] ?? 0;
    atLeast += probability;
    if (atLeast >= LEAST_PROBABILITY) counts.push({ thefts, probability, atLeast: Math.min(1, atLeast) });
  }
  return counts.reverse();
}

function exceedanceOf(lossUsd: number, { totalUsd, largestUsd }: SimulatedYears): LossExceedance {
  const share = (losses: Float64Array) =>
    losses.reduce((count, loss) => count + Number(loss > lossUsd), 0) / losses.length;
  return { lossUsd, total: share(totalUsd), largest: share(largestUsd) };
}
