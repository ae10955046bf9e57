import { z } from 'zod';
import { type IsoDate, isoDate, partialDate } from '../../domain/date.ts';
import { attributionStatus, type Incident, isTheft, stateAttributionOn } from '../../domain/incident.ts';
import { probability, riskBand } from '../../domain/score.ts';
import { orNull } from '../http/orNull.ts';
import { toDecimals } from '../http/round.ts';
import { step } from '../http/span.ts';
import { presentProbability } from './score.ts';

/** A score on one day of a history. */
const historyPoint = z
  .strictObject({
    asOf: isoDate,
    riskPoints: z.number(),
    rawPoints: z.number(),
    riskBand,
    percentile: z.number().nullable(),
    probability,
  })
  .meta({ id: 'HistoryPoint', description: 'A score on one day, from what was public by then.' });

const markedIncident = z
  .strictObject({
    id: z.string(),
    occurredOn: partialDate,
    disclosedOn: isoDate,
    isTheft: z.boolean().describe('False for a repelled attempt, a leak, an exit scam and the like.'),
    lossUsd: z.number().nullable(),
    state: orNull(
      z.strictObject({
        actor: z.string(),
        sponsor: z.string().nullable(),
        status: attributionStatus,
        by: z.string(),
        publicFrom: isoDate.describe('The day from which it was publicly laid to a state.'),
      }),
    ).describe('The first attribution to a state; null when there is none.'),
  })
  .meta({ id: 'MarkedIncident', description: 'An incident to mark in a history.' });

export const exchangeHistory = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    step,
    points: z.array(historyPoint).describe('Oldest first.'),
    incidents: z.array(markedIncident).describe('Within the span, oldest first.'),
  })
  .meta({ id: 'ExchangeHistory', description: 'A venue’s scores over time with its incidents.' });

interface Point {
  rawPoints: number;
  riskPoints: number;
  riskBand: z.infer<typeof riskBand>;
  probability: z.infer<typeof probability>;
}

/** Rounds what every point of a history has. */
export function presentPoint(asOf: IsoDate, point: Point) {
  return {
    asOf,
    riskPoints: toDecimals(point.riskPoints, 2),
    rawPoints: toDecimals(point.rawPoints, 2),
    riskBand: point.riskBand,
    probability: presentProbability(point.probability),
  };
}

/** An incident as it is marked, with the state attribution public on `today`. */
export function presentMarked(incident: Incident, today: IsoDate): z.infer<typeof markedIncident> {
  const { id, occurredOn, disclosedOn, lossUsd = null } = incident;
  const found = stateAttributionOn(incident, today);
  return {
    id,
    occurredOn,
    disclosedOn,
    isTheft: isTheft(incident),
    lossUsd,
    state: found
      ? {
          actor: found.actor,
          sponsor: found.sponsor ?? null,
          status: found.status,
          by: found.by,
          publicFrom: found.knownFrom > disclosedOn ? found.knownFrom : disclosedOn,
        }
      : null,
  };
}
