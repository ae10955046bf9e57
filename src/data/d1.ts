import type { D1Database } from '@cloudflare/workers-types';
import { drizzle } from 'drizzle-orm/d1';
import { createDb, type Db, type Statement } from './db.ts';
import * as schema from './schema.ts';

/** The database behind a D1 binding whose only transaction is `batch`. */
export function createD1Db(d1: D1Database): Db {
  const atomically = async (statements: readonly Statement[]) => {
    if (statements.length === 0) return;
    await d1.batch(
      statements.map((statement) => {
        const { sql, params } = statement.toSQL();
        return d1.prepare(sql).bind(...params);
      }),
    );
  };
  return createDb(drizzle(d1, { schema }), {
    atomically,
    load: async (batches) => {
      for (const batch of batches) await atomically(batch);
    },
    prepareText: (query) => {
      const { sql, params } = query.toSQL();
      const statement = d1.prepare(sql).bind(...params);
      return async () => (await statement.raw<[string | null]>())[0]?.[0] ?? undefined;
    },
  });
}
