import { z } from 'zod';
import { jurisdictionEvent, jurisdictionIndex, oversightLevel } from './jurisdiction.ts';

/** A dated fact about a jurisdiction, told apart by which list it belongs to. */
export const jurisdictionFact = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('oversightLevel'), record: oversightLevel }),
    z.strictObject({ kind: z.literal('event'), record: jurisdictionEvent }),
    z.strictObject({ kind: z.literal('index'), record: jurisdictionIndex }),
  ])
  .meta({ id: 'JurisdictionFact', description: 'A dated fact about a jurisdiction.' });
export type JurisdictionFact = z.infer<typeof jurisdictionFact>;
