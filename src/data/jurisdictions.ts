import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Jurisdiction } from '../domain/jurisdiction.ts';
import type { JurisdictionFact } from '../domain/jurisdictionFact.ts';
import type { Db } from './db.ts';
import { asJson, isInForceSql } from './json.ts';
import { toJurisdiction } from './rows/jurisdiction.ts';
import { jurisdictionFacts, jurisdictions } from './schema.ts';

/** Reads jurisdictions, their dated facts oldest first. */
export function createJurisdictions(db: Db) {
  return {
    /** A jurisdiction by its ISO 3166 alpha-2 or alpha-3 code, in any case. */
    async find(code: string): Promise<Jurisdiction | undefined> {
      const wanted = code.toUpperCase();
      const [row] = await db
        .select(columns(db))
        .from(jurisdictions)
        .where(or(eq(jurisdictions.code, wanted), eq(jurisdictions.alpha3, wanted)))
        .limit(1);
      return row && toJurisdiction(row.record, row.facts);
    },

    /** Every jurisdiction, in the order of the codes. */
    async list(): Promise<Jurisdiction[]> {
      const rows = await db.select(columns(db)).from(jurisdictions).orderBy(jurisdictions.code);
      return rows.map((row) => toJurisdiction(row.record, row.facts));
    },
  };
}

function columns(db: Db) {
  const { id, code, kind, record, from, position } = jurisdictionFacts;
  const list: SQL = sql`json_group_array(json_object('kind', ${kind}, 'record', json(${record})) order by ${from}, ${position}, ${id})`;
  const facts = db
    .select({ list })
    .from(jurisdictionFacts)
    .where(and(eq(code, jurisdictions.code), isInForceSql(record)));
  return { record: jurisdictions.record, facts: asJson<JurisdictionFact[]>(facts) };
}
