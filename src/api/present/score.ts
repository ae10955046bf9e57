import { z } from 'zod';
import {
  contribution,
  coverage,
  expectedLoss,
  patternShare,
  probability,
  riskBand,
  type Score,
} from '../../domain/score.ts';
import { apportion, toDecimals, toSignificant } from '../http/round.ts';
import { oneIn } from './oneIn.ts';

const POINT_DECIMALS = 2;
const PROBABILITY_DIGITS = 4;

/** A score as the API serves it. */
export const servedScore = z
  .strictObject({
    id: z.string().describe('The venue’s slug.'),
    name: z.string(),
    jurisdiction: z.string().nullable().describe('Operating base on that day, ISO 3166-1 alpha-2.'),
    horizonDays: z.int(),
    probability,
    riskPoints: z
      .number()
      .describe('0–100, higher is riskier; 50 is the average venue, +10 doubles the hazard.'),
    rawPoints: z.number().describe('riskPoints before clipping to 0–100.'),
    riskBand,
    percentile: z
      .number()
      .nullable()
      .describe(
        'Share of the venues open that day with a lower score, 0–100; ties, and the venue itself, count half.',
      ),
    inWords: z.string().describe('The probability and its interval as a sentence.'),
    expectedLoss,
    contributions: z.array(contribution),
    patterns: z.array(patternShare),
    coverage,
    disputed: z.boolean(),
  })
  .meta({
    id: 'ServedScore',
    description: 'How likely a state actor robs this venue, why, and how sure that is.',
  });
export type ServedScore = z.infer<typeof servedScore>;

/** Rounds a score for the wire; rounded contributions still sum to rawPoints − 50 exactly. */
export function presentScore(
  score: Score,
  venue: { name: string; jurisdiction: string | null },
): ServedScore {
  const points = apportion(
    score.contributions.map((each) => each.points),
    POINT_DECIMALS,
  );
  return {
    id: score.exchangeId,
    name: venue.name,
    jurisdiction: venue.jurisdiction,
    horizonDays: score.horizonDays,
    probability: presentProbability(score.probability),
    riskPoints: toDecimals(score.riskPoints, POINT_DECIMALS),
    rawPoints: toDecimals(score.rawPoints, POINT_DECIMALS),
    riskBand: score.riskBand,
    percentile: score.percentile === null ? null : toDecimals(score.percentile, 1),
    inWords: inWords(score.probability, score.horizonDays),
    expectedLoss: {
      medianUsd: toSignificant(score.expectedLoss.medianUsd, 3),
      p95Usd: toSignificant(score.expectedLoss.p95Usd, 3),
    },
    contributions: score.contributions.map((each, index) => ({
      ...each,
      value: each.value === null ? null : toSignificant(each.value, 4),
      points: points[index] ?? 0,
    })),
    patterns: score.patterns.map((each) => ({ ...each, share: toDecimals(each.share, 3) })),
    coverage: {
      ...score.coverage,
      citedShare: score.coverage.citedShare === null ? null : toDecimals(score.coverage.citedShare, 2),
    },
    disputed: score.disputed,
  };
}

/** Rounds probabilities to the figures they are worth. */
export function presentProbability(value: Score['probability']): Score['probability'] {
  return {
    state: toSignificant(value.state, PROBABILITY_DIGITS),
    any: toSignificant(value.any, PROBABILITY_DIGITS),
    low: toSignificant(value.low, PROBABILITY_DIGITS),
    high: toSignificant(value.high, PROBABILITY_DIGITS),
  };
}

/** "About 1 in 12 within 365 days; could be 1 in 25 to 1 in 7." */
export function inWords(value: Score['probability'], horizonDays: number): string {
  const { state, low, high } = presentProbability(value);
  return `About ${oneIn(state)} within ${horizonDays} days; could be ${oneIn(low)} to ${oneIn(high)}.`;
}
