import { z } from 'zod';
import { isoDate, partialDate } from './date.ts';
import { provenance } from './provenance.ts';
import { countryCode } from './vocabulary.ts';

/** A row of the list behind the UN Panel of Experts' report of August 2019 (S/2019/691, annex 21 and 22). */
export const unPanelCase = z
  .strictObject({
    number: z.int().min(1),
    countries: z.array(countryCode),
    occurredOn: partialDate,
    target: z.string().min(1).optional(),
    targetKind: z.enum(['bank', 'exchange', 'mining', 'other']),
    vectors: z.array(z.string().min(1)),
    soughtUsd: z.number().min(0).optional(),
    stolenUsd: z.number().min(0).optional(),
    knownFrom: isoDate.describe('The day the list was published.'),
    ...provenance,
  })
  .meta({ id: 'UnPanelCase', description: 'A case of the UN Panel of Experts’ list of 2019.' });
export type UnPanelCase = z.infer<typeof unPanelCase>;
