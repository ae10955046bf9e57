import { z } from 'zod';
import { scope } from './apiKey.ts';
import { slug } from './vocabulary.ts';

const CONTROL = /[\p{Cc}\p{Cf}]/u;

/** What a new key is to be. */
export const keyRequest = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(100)
      .refine((name) => !CONTROL.test(name), 'must be one line without control characters')
      .describe('Whose key it is, in words: one line.'),
    scopes: z
      .array(scope)
      .max(scope.options.length)
      .describe('What it allows beside reading. `[]` for a key that only reads.'),
    exchange: slug.optional().describe('The id of the exchange it belongs to.'),
    expiresAt: z.iso.datetime().optional().describe('Time in UTC from which it is not accepted any more.'),
  })
  .meta({
    id: 'KeyRequest',
    description: 'What a new key is to be.',
    examples: [{ name: 'Bybit, security desk', scopes: ['submit', 'private'], exchange: 'bybit' }],
  });
export type KeyRequest = z.infer<typeof keyRequest>;
