import { z } from 'zod';
import { type IsoDate, lastDay, partialDate } from './date.ts';
import { source } from './provenance.ts';

/** A publisher's total of thefts by the DPRK over a year or span; publishers disagree and all are kept. */
export const stateTheftTotal = z
  .strictObject({
    id: z.string().min(1),
    period: z.string().regex(/^\d{4}(-\d{4})?$/),
    publisher: z.string().min(1),
    publishedOn: partialDate,
    dprkStolenUsd: z.number().min(0).optional(),
    dprkIncidents: z.int().min(0).optional(),
    totalStolenUsd: z.number().min(0).optional(),
    sources: z.array(source).min(1),
    note: z.string().min(1).optional(),
  })
  .meta({ id: 'StateTheftTotal', description: 'A published total of state thefts.' });
export type StateTheftTotal = z.infer<typeof stateTheftTotal>;

/** Whether a total had surely been published by a day. */
export function isTotalPublic({ publishedOn }: Pick<StateTheftTotal, 'publishedOn'>, asOf: IsoDate): boolean {
  return lastDay(publishedOn) <= asOf;
}
