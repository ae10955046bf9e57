import { z } from 'zod';
import { contribution, probability, riskBand } from '../../domain/score.ts';
import { countryCode } from '../../domain/vocabulary.ts';
import type { JurisdictionScore } from '../../scoring/jurisdictions/compareJurisdictions.ts';
import type { ObservedThefts } from '../../scoring/jurisdictions/observedThefts.ts';
import { toDecimals, toSignificant } from '../http/round.ts';
import type { RankedVenue } from '../ranking.ts';
import { presentProbability } from './score.ts';

const exposedExchange = z
  .strictObject({ id: z.string(), name: z.string(), riskPoints: z.number(), riskBand, probability })
  .meta({ id: 'ExposedExchange', description: 'A venue open and run from the jurisdiction on that day.' });

/** A jurisdiction beside others. */
export const comparedJurisdiction = z
  .strictObject({
    code: countryCode,
    name: z.string(),
    riskPoints: z
      .number()
      .describe('Of the reference venue based there: average in all but its jurisdiction.'),
    rawPoints: z.number(),
    riskBand,
    probability,
    rank: z
      .strictObject({ low: z.int(), median: z.int(), high: z.int(), of: z.int() })
      .describe('90 % interval of its rank among all jurisdictions with an open venue; 1 is the riskiest.'),
    contributions: z.array(contribution).describe('The factors that differ by jurisdiction.'),
    exposed: z.strictObject({
      exchanges: z.array(exposedExchange).describe('Riskiest first.'),
      expectedStateThefts: z.number().describe('Summed over them, within 365 days.'),
    }),
    trackRecord: z
      .strictObject({
        fromYear: z.int(),
        throughYear: z.int(),
        observedAny: z.int(),
        expectedAny: z.number(),
        observedState: z.int(),
        expectedState: z.number(),
      })
      .describe('Venue-years with a theft there, seen by that day and expected by the vintages of the time.'),
  })
  .meta({ id: 'ComparedJurisdiction', description: 'A jurisdiction beside others.' });

export function presentJurisdiction(
  score: JurisdictionScore,
  name: string,
  of: number,
  exposed: RankedVenue[],
  record: ObservedThefts,
): z.infer<typeof comparedJurisdiction> {
  return {
    code: score.code,
    name,
    riskPoints: toDecimals(score.riskPoints, 2),
    rawPoints: toDecimals(score.rawPoints, 2),
    riskBand: score.riskBand,
    probability: presentProbability(score.probability),
    rank: {
      low: Math.round(score.rank.low),
      median: Math.round(score.rank.median),
      high: Math.round(score.rank.high),
      of,
    },
    contributions: score.contributions.map((each) => ({
      ...each,
      value: each.value === null ? null : toSignificant(each.value, 4),
      points: toDecimals(each.points, 2),
    })),
    exposed: {
      exchanges: exposed.map(({ id, name: venueName, score: summary }) => ({
        id,
        name: venueName,
        riskPoints: toDecimals(summary.riskPoints, 2),
        riskBand: summary.riskBand,
        probability: presentProbability(summary.probability),
      })),
      expectedStateThefts: toDecimals(
        exposed.reduce((sum, { score: summary }) => sum + summary.probability.state, 0),
        3,
      ),
    },
    trackRecord: {
      ...record,
      expectedAny: toDecimals(record.expectedAny, 2),
      expectedState: toDecimals(record.expectedState, 2),
    },
  };
}
