import { z } from 'zod';
import { isoDate } from '../../domain/date.ts';
import { exchange } from '../../domain/exchange.ts';
import { incident } from '../../domain/incident.ts';
import type { ExchangeListRow } from '../../domain/listing.ts';
import { probability, riskBand } from '../../domain/score.ts';
import { orNull } from '../http/orNull.ts';
import { toDecimals } from '../http/round.ts';
import { presentProbability } from './score.ts';

/** A venue in a ranking: the names of a full score, without its reasons. */
export const rankedExchange = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    jurisdiction: z.string().nullable().describe('Operating base, ISO 3166-1 alpha-2.'),
    operating: z.boolean(),
    riskPoints: z.number().nullable().describe('Null for a venue that is closed: it is not scored.'),
    riskBand: orNull(riskBand),
    percentile: z.number().nullable(),
    probability: orNull(probability),
  })
  .meta({ id: 'RankedExchange', description: 'A venue in a ranking.' });
export type RankedExchange = z.infer<typeof rankedExchange>;

/** A venue in a ranking with its last year. */
export const rankedWithTrend = rankedExchange
  .extend({
    trend: z
      .array(z.strictObject({ asOf: isoDate, riskPoints: z.number() }))
      .optional()
      .describe('With `trend=true`: the points of the 1st of each of the last 13 months, oldest first.'),
  })
  .meta({ id: 'RankedWithTrend', description: 'A venue in a ranking, with its last year if asked for.' });

export function presentRanked({ score, ...row }: ExchangeListRow): RankedExchange {
  if (score === null)
    return { ...row, riskPoints: null, riskBand: null, percentile: null, probability: null };
  return {
    ...row,
    riskPoints: toDecimals(score.riskPoints, 2),
    riskBand: score.riskBand,
    percentile: score.percentile === null ? null : toDecimals(score.percentile, 1),
    probability: presentProbability(score.probability),
  };
}

/** A venue with its dated facts and the incidents that hit it. */
export const exchangeProfile = exchange
  .extend({ incidents: z.array(incident).describe('Incidents that hit it, oldest first.') })
  .meta({ id: 'ExchangeProfile', description: 'A venue with its dated facts and incidents.' });
