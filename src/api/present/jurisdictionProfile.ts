import { z } from 'zod';
import { isKnown } from '../../domain/bitemporal.ts';
import type { IsoDate } from '../../domain/date.ts';
import { isoDate } from '../../domain/date.ts';
import { type Jurisdiction, jurisdiction } from '../../domain/jurisdiction.ts';
import { probability, riskBand } from '../../domain/score.ts';
import { countryCode } from '../../domain/vocabulary.ts';
import type { JurisdictionSummary } from '../../scoring/jurisdictions/jurisdictionSummary.ts';
import type { ObservedThefts } from '../../scoring/jurisdictions/observedThefts.ts';
import { toDecimals } from '../http/round.ts';
import { step } from '../http/span.ts';
import type { RankedVenue } from '../ranking.ts';
import { presentPoint } from './history.ts';
import { presentProbability } from './score.ts';

const scored = {
  riskPoints: z.number().describe('Of the reference venue based there: average in all but its jurisdiction.'),
  rawPoints: z.number(),
  riskBand,
  probability,
};

/** A jurisdiction in a list. */
export const rankedJurisdiction = z
  .strictObject({
    code: countryCode,
    alpha3: z.string(),
    name: z.string(),
    region: z.string(),
    ...scored,
    openExchanges: z.int().describe('Venues open and run from there on that day.'),
    expectedStateThefts: z.number().describe('Summed over these venues, within 365 days.'),
    observedThefts: z
      .int()
      .describe('Venue-years with a theft since 2017, in the whole years collected and public by then.'),
    observedStateThefts: z.int().describe('Of these, laid to a state by then.'),
  })
  .meta({ id: 'RankedJurisdiction', description: 'A jurisdiction with its score and counts.' });
export type RankedJurisdiction = z.infer<typeof rankedJurisdiction>;

export function presentRankedJurisdiction(
  { code, alpha3, name, region }: Jurisdiction,
  score: JurisdictionSummary,
  exposed: readonly RankedVenue[],
  record: ObservedThefts,
): RankedJurisdiction {
  return {
    code,
    alpha3,
    name,
    region,
    riskPoints: toDecimals(score.riskPoints, 2),
    rawPoints: toDecimals(score.rawPoints, 2),
    riskBand: score.riskBand,
    probability: presentProbability(score.probability),
    openExchanges: exposed.length,
    expectedStateThefts: toDecimals(
      exposed.reduce((sum, venue) => sum + venue.score.probability.state, 0),
      3,
    ),
    observedThefts: record.observedAny,
    observedStateThefts: record.observedState,
  };
}

/** A jurisdiction with its dated facts. */
export const jurisdictionProfile = jurisdiction
  .extend({
    openExchanges: z
      .array(z.strictObject({ id: z.string(), name: z.string() }))
      .describe('Venues open and run from there on that day, riskiest first.'),
  })
  .meta({ id: 'JurisdictionProfile', description: 'A jurisdiction with the dated facts public on a day.' });

/** What was public of a jurisdiction on a day. */
export function presentJurisdictionProfile(
  place: Jurisdiction,
  ranking: readonly RankedVenue[],
  day: IsoDate,
): z.infer<typeof jurisdictionProfile> {
  return {
    ...place,
    oversightLevels: place.oversightLevels.filter((each) => isKnown(each, day)),
    events: place.events.filter((each) => isKnown(each, day)),
    indices: place.indices.filter((each) => isKnown(each, day)),
    openExchanges: ranking.filter(({ code }) => code === place.code).map(({ id, name }) => ({ id, name })),
  };
}

export const jurisdictionHistory = z
  .strictObject({
    code: countryCode,
    name: z.string(),
    step,
    points: z
      .array(
        z
          .strictObject({ asOf: isoDate, ...scored })
          .meta({ id: 'JurisdictionPoint', description: 'A jurisdiction’s score on one day.' }),
      )
      .describe('Oldest first.'),
  })
  .meta({ id: 'JurisdictionHistory', description: 'A jurisdiction’s scores over time.' });

export const presentJurisdictionPoint = (asOf: IsoDate, score: JurisdictionSummary) =>
  presentPoint(asOf, score);
