import type { LinearPredictor, ModelVintage } from '../../domain/model.ts';
import { coefficientDraws } from '../hazard/coefficientDraws.ts';
import { logShareOf } from '../hazard/stateHazard.ts';
import { stateProbability } from '../hazard/stateProbability.ts';
import { dotProduct } from '../stats/dotProduct.ts';
import { seededRandom } from '../stats/seededRandom.ts';
import { drawLoss } from './drawLoss.ts';

const COEFFICIENT_DRAWS = 1000;
const YEARS_A_DRAW = 10;
const HAZARD_SEED = 20190830;
const SHARE_SEED = 20190831;
const CHANCE_SEED = 20250221;

/** A venue at risk, as the simulation sees it. */
export interface SimulatedVenue {
  hazardValues: readonly (number | null)[];
  shareValues: readonly (number | null)[];
  sizeStep: number;
}

/** Simulated twelve months of the whole sector. */
export interface SimulatedYears {
  /** By coefficient draw: the expected number of venues robbed by a state actor. */
  expected: Float64Array;
  /** By year: how many venues were robbed by a state actor. */
  counts: Float64Array;
  /** By year: what they lost, summed, in US dollars. */
  totalUsd: Float64Array;
  /** By year: the largest of these losses, in US dollars. */
  largestUsd: Float64Array;
}

/**
 * Simulates 10,000 years: 1,000 seeded draws of the coefficients, each shared by all venues, and ten years
 * of chance and losses in each. An unknown feature counts as the population mean: what it may be differs
 * from venue to venue and averages out over the sector.
 */
export function simulateYears(venues: readonly SimulatedVenue[], vintage: ModelVintage): SimulatedYears {
  const hazardDraws = coefficientDraws(vintage.hazard, COEFFICIENT_DRAWS, HAZARD_SEED);
  const shareDraws = coefficientDraws(vintage.share, COEFFICIENT_DRAWS, SHARE_SEED);
  const points = venues.map(({ hazardValues, shareValues, sizeStep }) => ({
    hazard: centred(vintage.hazard, hazardValues),
    share: centred(vintage.share, shareValues),
    sizeStep,
  }));
  const random = seededRandom(CHANCE_SEED);
  const years: SimulatedYears = {
    expected: new Float64Array(COEFFICIENT_DRAWS),
    counts: new Float64Array(COEFFICIENT_DRAWS * YEARS_A_DRAW),
    totalUsd: new Float64Array(COEFFICIENT_DRAWS * YEARS_A_DRAW),
    largestUsd: new Float64Array(COEFFICIENT_DRAWS * YEARS_A_DRAW),
  };
  for (let draw = 0; draw < COEFFICIENT_DRAWS; draw++) {
    const [hazard, share] = [hazardDraws[draw] ?? [], shareDraws[draw] ?? []];
    const probabilities = points.map((point) =>
      stateProbability(dotProduct(hazard, point.hazard) + logShareOf(dotProduct(share, point.share))),
    );
    years.expected[draw] = probabilities.reduce((sum, probability) => sum + probability, 0);
    for (let year = draw * YEARS_A_DRAW; year < (draw + 1) * YEARS_A_DRAW; year++) {
      const losses = points
        .filter((_, i) => random() < (probabilities[i] ?? 0))
        .map(({ sizeStep }) => drawLoss(vintage.severity, sizeStep, random));
      years.counts[year] = losses.length;
      years.totalUsd[year] = losses.reduce((sum, loss) => sum + loss, 0);
      years.largestUsd[year] = Math.max(0, ...losses);
    }
  }
  return years;
}

function centred({ terms }: LinearPredictor, values: readonly (number | null)[]): Float64Array {
  return Float64Array.from([
    1,
    ...terms.map(({ populationMean }, j) => (values[j] ?? populationMean) - populationMean),
  ]);
}
