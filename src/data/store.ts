import { eq } from 'drizzle-orm';
import type { Versions } from '../domain/listing.ts';
import { readCounts } from './counts.ts';
import type { Db } from './db.ts';
import { readEvidenceByIds } from './evidenceByIds.ts';
import { createExchanges } from './exchanges.ts';
import { createIncidents } from './incidents.ts';
import { readIndustry } from './industry.ts';
import { readCompilation, readState, toVersions } from './installation.ts';
import { createJurisdictions } from './jurisdictions.ts';
import { createReferences } from './references.ts';
import { installation } from './schema.ts';
import { createScores } from './scores.ts';

/** All reads of the evidence and its scores, and the writes of scores. Nothing found is `undefined` or `[]`. */
export function createStore(db: Db) {
  const served = db
    .select({ value: installation.value })
    .from(installation)
    .where(eq(installation.key, 'served'))
    .limit(1)
    .prepare();
  return {
    /** What is being served; `undefined` while the evidence is not completely seeded and scored. */
    async versions(): Promise<Versions | undefined> {
      const row = await served.get();
      return toVersions(row?.value);
    },
    /** What the installation says of itself. */
    state: () => readState(db),
    counts: () => readCounts(db),
    /** What the evidence covers. Throws when none was seeded. */
    compilation: () => readCompilation(db),
    exchanges: createExchanges(db),
    incidents: createIncidents(db),
    jurisdictions: createJurisdictions(db),
    industry: () => readIndustry(db),
    ...createReferences(db),
    evidenceByIds: (ids: readonly string[]) => readEvidenceByIds(db, ids),
    scores: createScores(db),
  };
}
export type Store = ReturnType<typeof createStore>;
