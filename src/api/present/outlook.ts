import { z } from 'zod';
import { type IsoDate, isoDate } from '../../domain/date.ts';
import { stateTheftTotal } from '../../domain/stateTheftTotal.ts';
import type { Outlook } from '../../scoring/outlook/outlook.ts';
import { dateInWords } from '../../scoring/sentence.ts';
import { toDecimals, toSignificant } from '../http/round.ts';

const interval = { low: z.number(), high: z.number() };

/** The sector's next twelve months as the API serves them. */
export const servedOutlook = z
  .strictObject({
    exchanges: z.int().describe('Venues open on the day.'),
    inWords: z.string(),
    expectedStateThefts: z
      .strictObject({ mean: z.number(), ...interval })
      .describe(
        'Venues robbed by a state actor within 365 days: the sum of the venues’ probabilities, with the 90 % interval that the coefficients leave it.',
      ),
    count: z
      .strictObject({ ...interval, atLeastOne: z.number() })
      .describe('90 % interval of the number itself: chance and the coefficients, shared by all venues.'),
    distribution: z
      .array(z.strictObject({ thefts: z.int(), probability: z.number(), atLeast: z.number() }))
      .describe('Poisson-binomial over all venues, at the fitted coefficients.'),
    losses: z
      .strictObject({
        medianUsd: z.number(),
        p95Usd: z.number(),
        exceedance: z
          .array(
            z.strictObject({
              lossUsd: z.number(),
              total: z.number().describe('Probability that the year’s state thefts sum to more.'),
              largest: z.number().describe('Probability that one of them alone is larger.'),
            }),
          )
          .describe('Loss exceedance curve.'),
        simulatedYears: z.int().describe('Seeded: the same evidence gives the same figures.'),
      })
      .describe('Losses to state thefts within 365 days, in US dollars.'),
    patterns: z
      .array(
        z.strictObject({
          pattern: z.string(),
          stage: z.enum(['initial_access', 'theft']),
          share: z.number(),
        }),
      )
      .describe('What the next state theft would most likely look like.'),
    lastYear: z
      .strictObject({ from: isoDate, to: isoDate, thefts: z.int(), stateThefts: z.int() })
      .describe(
        'Thefts at venues of the registry, public by the day, in the last twelve months for which incidents were collected systematically (see /v1/status); attributions come late, so stateThefts will still grow.',
      ),
    publishedTotals: z
      .array(stateTheftTotal)
      .describe('What others had published by the day for the last three years, newest first.'),
  })
  .meta({ id: 'Outlook', description: 'The whole sector’s next twelve months.' });

/** What is shown beside the forecast. */
type Beside = Pick<z.infer<typeof servedOutlook>, 'lastYear' | 'publishedTotals'>;

export function presentOutlook(
  outlook: Outlook,
  day: IsoDate,
  beside: Beside,
): z.infer<typeof servedOutlook> {
  const none = outlook.distribution.find(({ thefts }) => thefts === 0)?.probability ?? 0;
  return {
    exchanges: outlook.venues,
    inWords: `State actors are expected to rob about ${toSignificant(outlook.expected, 2)} of the ${outlook.venues} exchanges open on ${dateInWords(day)} within 365 days; 9 in 10 simulated years have ${Math.round(outlook.countLow)} to ${Math.round(outlook.countHigh)}.`,
    expectedStateThefts: {
      mean: toDecimals(outlook.expected, 3),
      low: toDecimals(outlook.expectedLow, 3),
      high: toDecimals(outlook.expectedHigh, 3),
    },
    count: {
      low: Math.round(outlook.countLow),
      high: Math.round(outlook.countHigh),
      atLeastOne: toDecimals(1 - none, 5),
    },
    distribution: outlook.distribution.map(({ thefts, probability, atLeast }) => ({
      thefts,
      probability: toDecimals(probability, 5),
      atLeast: toDecimals(atLeast, 5),
    })),
    losses: {
      medianUsd: toSignificant(outlook.lossMedianUsd, 3),
      p95Usd: toSignificant(outlook.lossP95Usd, 3),
      exceedance: outlook.exceedance.map(({ lossUsd, total, largest }) => ({
        lossUsd,
        total: toDecimals(total, 3),
        largest: toDecimals(largest, 3),
      })),
      simulatedYears: outlook.simulatedYears,
    },
    patterns: outlook.patterns.map(({ pattern, stage, share }) => ({
      pattern,
      stage,
      share: toDecimals(share, 3),
    })),
    ...beside,
  };
}
