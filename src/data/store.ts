import type { Versions } from '../domain/listing.ts';
import { readCounts } from './counts.ts';
import type { Db } from './db.ts';
import { readEvidenceByIds } from './evidenceByIds.ts';
import { createExchanges } from './exchanges.ts';
import { createIncidents } from './incidents.ts';
import { readIndustry } from './industry.ts';
import { readCompilation, readVersions, writeState } from './installation.ts';
import { createJurisdictions } from './jurisdictions.ts';
import { createReferences } from './references.ts';
import { createScores } from './scores.ts';

/** All reads of the evidence and its scores, and the writes of scores. Nothing found is `undefined` or `[]`. */
export function createStore(db: Db) {
  return {
    /** What is being served; `undefined` while the evidence is not completely seeded and scored. */
    versions: () => readVersions(db),
    /** Says what is being served; what is not given stays. */
    setVersions: (versions: Partial<Versions>) => db.atomically(writeState(db, versions)),
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
