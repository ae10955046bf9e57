import { asc, eq } from 'drizzle-orm';
import type { ApiKey } from '../domain/apiKey.ts';
import type { StoredKey } from '../domain/commit.ts';
import type { Db } from './db.ts';
import { apiKeys } from './schema.ts';

/** Reads keys. */
export function createKeys(db: Db) {
  return {
    /** A key, in force or not, with the hash of its secret. */
    async find(id: string): Promise<StoredKey | undefined> {
      const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, id)).limit(1);
      return row && { ...toKey(row), secretHash: row.secretHash };
    },

    /** Every key, oldest first. */
    async list(): Promise<ApiKey[]> {
      const rows = await db.select().from(apiKeys).orderBy(asc(apiKeys.createdAt), asc(apiKeys.id));
      return rows.map(toKey);
    },
  };
}

function toKey(row: typeof apiKeys.$inferSelect): ApiKey {
  const { id, name, scopes, createdAt } = row;
  return {
    ...{ id, name, scopes, createdAt },
    ...(row.exchange !== null && { exchange: row.exchange }),
    ...(row.expiresAt !== null && { expiresAt: row.expiresAt }),
    ...(row.revokedAt !== null && { revokedAt: row.revokedAt }),
  };
}
