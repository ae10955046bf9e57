import { z } from 'zod';

/** What a key allows beside reading, which every key does. */
export const scope = z.enum(['submit', 'review', 'admin', 'private']).meta({
  id: 'Scope',
  description:
    'submit: file submissions and follow its own. review: see all submissions and decide those of others. admin: make, list and revoke keys. private: keep unpublished facts of its own exchange and be scored with them.',
  examples: ['submit'],
});
export type Scope = z.infer<typeof scope>;

/** A key without its secret. */
export interface ApiKey {
  id: string;
  /** Whose it is, in words. */
  name: string;
  scopes: Scope[];
  /** The exchange it belongs to: whose unpublished facts it may keep. */
  exchange?: string | undefined;
  /** ISO 8601 times in UTC. */
  createdAt: string;
  expiresAt?: string | undefined;
  revokedAt?: string | undefined;
}

/** Whether a key is in force at a time (ISO 8601, UTC). */
export const isInForceAt = (key: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, at: string): boolean =>
  key.revokedAt === undefined && (key.expiresAt === undefined || at < key.expiresAt);
