import { z } from 'zod';

/** The path parameters of everything under a jurisdiction. */
export const jurisdictionParams = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Za-z]{2,3}$/, 'must be an ISO 3166 alpha-2 or alpha-3 code')
    .meta({ description: 'ISO 3166 alpha-2 or alpha-3 code.', examples: ['KR'] }),
});
