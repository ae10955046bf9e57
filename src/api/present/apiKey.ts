import { z } from 'zod';
import { type ApiKey, isInForceAt, scope } from '../../domain/apiKey.ts';
import { orNull } from '../http/orNull.ts';

export const exampleKey = {
  id: 'q3v7bm2kd5xa',
  name: 'Bybit, security desk',
  scopes: ['submit' as const, 'private' as const],
  exchange: 'bybit',
  inForce: true,
  createdAt: '2026-12-01T09:30:00.000Z',
  expiresAt: null,
  revokedAt: null,
};

/** A key as admins see it: all but its secret. */
export const servedKey = z
  .strictObject({
    id: z.string().describe('The part of its token that may be told to others.'),
    name: z.string().describe('Whose it is, in words.'),
    scopes: z.array(scope).describe('What it allows beside reading.'),
    exchange: orNull(z.string()).describe('The exchange it belongs to.'),
    inForce: z.boolean().describe('Whether it is accepted now.'),
    createdAt: z.iso.datetime(),
    expiresAt: orNull(z.iso.datetime()),
    revokedAt: orNull(z.iso.datetime()),
  })
  .meta({
    id: 'Key',
    description: 'A key without its secret.',
    examples: [exampleKey],
  });

/** A key as it is at a time (ISO 8601, UTC). */
export const presentKey = (key: ApiKey, at: string): z.infer<typeof servedKey> => ({
  ...{ id: key.id, name: key.name, scopes: key.scopes, exchange: key.exchange ?? null },
  inForce: isInForceAt(key, at),
  createdAt: key.createdAt,
  expiresAt: key.expiresAt ?? null,
  revokedAt: key.revokedAt ?? null,
});
