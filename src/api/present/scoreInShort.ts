import { z } from 'zod';
import type { ScoreSummary } from '../../domain/listing.ts';
import { expectedLoss, probability, riskBand, type Score } from '../../domain/score.ts';
import { toDecimals, toSignificant } from '../http/round.ts';
import { inWords, presentProbability } from './score.ts';

/** A score without its reasons. */
export const scoreInShort = z
  .strictObject({
    probability,
    riskPoints: z.number().describe('0–100, higher is riskier.'),
    rawPoints: z.number().describe('riskPoints before clipping to 0–100.'),
    riskBand,
    percentile: z.number().nullable().describe('Share of venues open that day with a lower score.'),
    inWords: z.string().describe('The probability and its interval as a sentence.'),
  })
  .meta({ id: 'ScoreInShort', description: 'A score without its reasons.' });

/** A score without its reasons, with what a theft would cost. */
export const scoreWithLoss = scoreInShort
  .extend({ expectedLoss })
  .meta({ id: 'ScoreWithLoss', description: 'A score without its reasons, with the loss given a theft.' });

export function presentInShort(score: ScoreSummary, horizonDays: number): z.infer<typeof scoreInShort> {
  return {
    probability: presentProbability(score.probability),
    riskPoints: toDecimals(score.riskPoints, 2),
    rawPoints: toDecimals(score.rawPoints, 2),
    riskBand: score.riskBand,
    percentile: score.percentile === null ? null : toDecimals(score.percentile, 1),
    inWords: inWords(score.probability, horizonDays),
  };
}

export function presentWithLoss(score: Score): z.infer<typeof scoreWithLoss> {
  return {
    ...presentInShort(score, score.horizonDays),
    expectedLoss: {
      medianUsd: toSignificant(score.expectedLoss.medianUsd, 3),
      p95Usd: toSignificant(score.expectedLoss.p95Usd, 3),
    },
  };
}
