import { z } from 'zod';
import { jurisdictionEvent, jurisdictionIndex, oversightLevel } from './jurisdiction.ts';

/** A dated fact about a jurisdiction, told apart by which list it belongs to. */
export const jurisdictionFact = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('oversightLevel'), record: oversightLevel }),
    z.strictObject({ kind: z.literal('event'), record: jurisdictionEvent }),
    z.strictObject({ kind: z.literal('index'), record: jurisdictionIndex }),
  ])
  .meta({
    id: 'JurisdictionFact',
    description: 'A dated fact about a jurisdiction.',
    examples: [
      {
        kind: 'event',
        record: {
          id: 'custody-rules-2024',
          kind: 'custody_rules_in_force',
          from: '2024-07-19',
          knownFrom: '2024-07-19',
          knownFromRule: 'startOfValidity',
          sources: [{ title: 'Virtual Asset User Protection Act', cited: false }],
          confidence: 'medium',
        },
      },
    ],
  });
export type JurisdictionFact = z.infer<typeof jurisdictionFact>;
