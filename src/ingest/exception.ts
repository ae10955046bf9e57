import { z } from 'zod';

/** A finding that is right as it stands, with the reason; one that matches nothing is itself a problem. */
export const exception = z
  .strictObject({
    rule: z.string().min(1),
    file: z.string().min(1),
    field: z.string().optional().describe('JSON pointer; absent to except the whole file.'),
    reason: z.string().min(1),
  })
  .meta({ id: 'LintException', description: 'A finding of a rule that is right as it stands.' });
export type Exception = z.infer<typeof exception>;
