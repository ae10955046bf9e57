import { z } from 'zod';
import { source } from './provenance.ts';
import { countryCode } from './vocabulary.ts';

export const threatActor = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)),
    sponsor: countryCode,
    sponsorSuspected: z.boolean().describe('True when the state link is suspected rather than attributed.'),
    activeSinceYear: z.int().optional(),
    mitreGroupId: z
      .string()
      .regex(/^G\d{4}$/)
      .optional(),
    preferredPatterns: z.array(z.string().min(1)),
    sources: z.array(source).min(1),
  })
  .meta({ id: 'ThreatActor', description: 'A state-sponsored actor.' });
export type ThreatActor = z.infer<typeof threatActor>;
