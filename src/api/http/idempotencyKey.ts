import { z } from 'zod';

/**
 * The `Idempotency-Key` request field (draft-ietf-httpapi-idempotency-key-header-07), with or without the quotes of a
 * structured field. Written with a small letter, as header names reach the validation.
 */
export const idempotencyKey = z.object({
  'idempotency-key': z
    .string()
    .regex(/^"?[\x21\x23-\x7e]{1,200}"?$/, 'must be 1 to 200 visible ASCII characters')
    .transform((text) => text.replaceAll('"', ''))
    .optional()
    .meta({
      description:
        'Makes it safe to send a write again: the same key and body are answered as the first time, another body under it is a 422.',
      examples: ['8e03978e-40d5-43dd-bc93-6894a57f9324'],
    }),
});
