import { z } from 'zod';
import { isoDate, partialDate } from './date.ts';
import { MOST_LOSS_USD } from './incident.ts';
import { source } from './provenance.ts';
import { countryCode, initialAccess, targetKind, theftMechanism } from './vocabulary.ts';

const MOST_NAME = 200;
const MOST_TEXT = 2000;
const name = z
  .string()
  .max(MOST_NAME)
  .regex(/^\P{Cc}+$/u, 'must not be empty or hold control characters');

/** What a feed or list says of a theft. What it does not say is absent: it becomes an incident at the desk. */
export const theftReport = z.strictObject({
  occurredOn: partialDate,
  disclosedOn: isoDate.optional(),
  name,
  /** Absent when it does not say: then a venue of the registry is recognised by its name. */
  kind: targetKind.optional(),
  jurisdiction: countryCode.optional(),
  lossUsd: z.number().min(0).max(MOST_LOSS_USD).optional(),
  lossAssets: name.optional(),
  access: initialAccess,
  theft: theftMechanism,
  /** Who it says was behind it, and who said so first. */
  blamed: z
    .strictObject({
      actor: name,
      sponsor: countryCode.optional(),
      by: name,
      publishedOn: partialDate.optional(),
    })
    .optional(),
  sources: z.array(source).min(1),
  note: z.string().min(1).max(MOST_TEXT).optional(),
});
export type TheftReport = z.infer<typeof theftReport>;
