import { z } from 'zod';
import { isoDate } from './date.ts';

export const confidence = z.enum(['low', 'medium', 'high']).meta({
  id: 'Confidence',
  description: 'How far the sources bear a record: high (primary or several agreeing), medium, low.',
  examples: ['high'],
});
export type Confidence = z.infer<typeof confidence>;

export const source = z
  .strictObject({
    title: z.string().min(1).describe('What the source is, in words or as its address.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Where it can be read, when it has an address.'),
    cited: z
      .boolean()
      .describe('False when the source is named or the fact widely reported, but not read for this record.'),
  })
  .meta({
    id: 'Source',
    description: 'A document that bears a record.',
    examples: [{ title: 'FBI PSA250226', url: 'https://www.ic3.gov/PSA/2025/PSA250226', cited: true }],
  });
export type Source = z.infer<typeof source>;

/** That a record was found to be false, and why: it is kept, and nothing counts it any more. */
export const withdrawn = z.strictObject({ on: isoDate, reason: z.string().min(1) }).optional();

/** Whether a record counts: one that was withdrawn does not. */
export const isInForce = (record: { withdrawn?: { reason: string } | undefined }): boolean =>
  record.withdrawn === undefined;

/** The fields every record of evidence carries to say where it comes from. */
export const provenance = {
  sources: z.array(source).min(1),
  confidence,
  note: z.string().min(1).optional(),
};

export interface Provenance {
  sources: Source[];
  confidence: Confidence;
}

/** Whether at least one of a record's sources was read for it. */
export function isCited(record: Pick<Provenance, 'sources'>): boolean {
  return record.sources.some((each) => each.cited);
}
