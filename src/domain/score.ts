import { z } from 'zod';
import { isoDate } from './date.ts';

export const riskBand = z.enum(['low', 'guarded', 'elevated', 'high', 'severe']).meta({
  id: 'RiskBand',
  description:
    'Multiples of the base hazard (the average open exchange 2017–2025): low < ½, guarded ½–1, elevated 1–2, high 2–4, severe > 4.',
  examples: ['elevated'],
});
export type RiskBand = z.infer<typeof riskBand>;

export const factorGroup = z
  .enum(['exposure', 'incidentHistory', 'regulatoryOversight', 'attackPatterns', 'industry'])
  .meta({ id: 'FactorGroup', description: 'What kind of reason a contribution is.', examples: ['exposure'] });
export type FactorGroup = z.infer<typeof factorGroup>;

export const probability = z
  .strictObject({
    state: z.number().describe('A theft by a state actor, attributed or credibly suspected.'),
    any: z.number().describe('Any theft.'),
    low: z.number().describe('Lower end of the 90 % interval of `state`.'),
    high: z.number().describe('Upper end of the 90 % interval of `state`.'),
  })
  .meta({
    id: 'Probability',
    description: 'Probabilities of at least one theft within the horizon.',
    examples: [{ state: 0.041, any: 0.072, low: 0.018, high: 0.089 }],
  });
export type Probability = z.infer<typeof probability>;

export const contribution = z
  .strictObject({
    factor: z.string().describe('Feature id.'),
    group: factorGroup,
    value: z.number().nullable().describe('The feature’s value; null when unknown.'),
    points: z
      .number()
      .describe('Risk points above (+) or below (−) the average venue. They sum to rawPoints − 50.'),
    sentence: z.string().describe('The reason in words, with the fact and its date.'),
    evidence: z
      .array(z.string())
      .describe(
        'Ids of the facts it rests on; see /v1/evidence. Of thefts all over the world the newest five.',
      ),
  })
  .meta({ id: 'Contribution', description: 'What one factor adds to the score.' });
export type Contribution = z.infer<typeof contribution>;

export const patternShare = z
  .strictObject({
    pattern: z.string(),
    stage: z.enum(['initial_access', 'theft']),
    share: z.number().describe('Share of the next theft, were there one.'),
    metBy: z.array(z.string()).describe('Ids of the venue’s known controls that meet it.'),
  })
  .meta({ id: 'PatternShare', description: 'How likely an attack pattern is in the next theft.' });
export type PatternShare = z.infer<typeof patternShare>;

export const coverage = z
  .strictObject({
    known: z.int().describe('Factors with a known value.'),
    of: z.int().describe('Factors in the model.'),
    citedShare: z
      .number()
      .nullable()
      .describe('Share of the facts used that have a cited source; null without facts.'),
    unknown: z.array(z.strictObject({ factor: z.string(), reason: z.string() })),
  })
  .meta({
    id: 'Coverage',
    description: 'How much is known behind a score. Little known is not little risk.',
  });
export type Coverage = z.infer<typeof coverage>;

export const expectedLoss = z.strictObject({ medianUsd: z.number(), p95Usd: z.number() }).meta({
  id: 'ExpectedLoss',
  description: 'Loss if a theft happens: median and 95th percentile, in US dollars.',
});
export type ExpectedLoss = z.infer<typeof expectedLoss>;

/** A venue's score on a day, unrounded. */
export const score = z
  .strictObject({
    exchangeId: z.string(),
    asOf: isoDate,
    horizonDays: z.int(),
    probability,
    rawPoints: z.number().describe('50 + 10·log₂(hazard ÷ base), unclipped.'),
    riskPoints: z.number().describe('rawPoints clipped to 0–100; higher is riskier, +10 doubles the hazard.'),
    riskBand,
    percentile: z
      .number()
      .nullable()
      .describe('Share of open venues with a lower score, 0–100; null when none is known for the day.'),
    expectedLoss,
    contributions: z.array(contribution),
    patterns: z.array(patternShare),
    coverage,
    disputed: z.boolean().describe('True while a fact it uses is disputed.'),
  })
  .meta({ id: 'Score', description: 'How likely a state actor robs a venue, why, and how sure that is.' });
export type Score = z.infer<typeof score>;
