import { eq } from 'drizzle-orm';
import type { ExchangeFact } from '../domain/exchange.ts';
import { putAll } from './bulk.ts';
import type { Db } from './db.ts';
import { privateFacts } from './schema.ts';

/** The unpublished facts that exchanges keep of themselves. */
export function createPrivateFacts(db: Db) {
  return {
    /** `[]` when the exchange keeps none. */
    async of(exchangeId: string): Promise<ExchangeFact[]> {
      const { facts } = privateFacts;
      const [row] = await db
        .select({ facts })
        .from(privateFacts)
        .where(eq(privateFacts.exchangeId, exchangeId))
        .limit(1);
      return row?.facts ?? [];
    },

    /** Puts these in place of all it kept; `at` is an ISO 8601 time in UTC. */
    async replace(exchangeId: string, facts: readonly ExchangeFact[], at: string): Promise<void> {
      const row = { exchangeId, facts, updatedAt: at };
      await db.atomically(
        facts.length === 0
          ? [db.delete(privateFacts).where(eq(privateFacts.exchangeId, exchangeId))]
          : putAll(db, privateFacts, [{ ...row, facts: [...facts] }], { key: [privateFacts.exchangeId] }),
      );
    },
  };
}
