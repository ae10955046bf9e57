import { eq } from 'drizzle-orm';
import type { Commit } from '../domain/commit.ts';
import type { Served } from '../domain/listing.ts';
import { readCorrectable } from './correctable.ts';
import { readCounts } from './counts.ts';
import { dataVersionWith, type Effects } from './dataVersion.ts';
import type { Db } from './db.ts';
import { readEvidenceByIds } from './evidenceByIds.ts';
import { createExchanges } from './exchanges.ts';
import { createFeeds } from './feeds.ts';
import { createIncidents } from './incidents.ts';
import { readIndustry } from './industry.ts';
import { type InstallationState, readCompilation, readState, toVersions } from './installation.ts';
import { createJurisdictions } from './jurisdictions.ts';
import { createKeys } from './keys.ts';
import { createLog } from './log.ts';
import { createPrivateFacts } from './privateFacts.ts';
import { createReferences } from './references.ts';
import { installation } from './schema.ts';
import { createScores } from './scores.ts';
import { createSubmissions } from './submissions.ts';
import { commit } from './writing/commit.ts';

/** What an installation says of itself, and what it serves. */
export type ReadState = Omit<Partial<InstallationState>, 'served'> & { served: Served | undefined };

/** All reads and writes of a database but seeding. Nothing found is `undefined` or `[]`. */
export function createStore(db: Db) {
  const served = db.prepareText(
    db
      .select({ value: installation.value })
      .from(installation)
      .where(eq(installation.key, 'served'))
      .limit(1),
  );
  let newest: { text: string | undefined; versions: Served | undefined } | undefined;
  return {
    /** What is being served; `undefined` while the evidence is not completely seeded and scored. */
    async versions(): Promise<Served | undefined> {
      const text = await served();
      if (newest === undefined || newest.text !== text) newest = { text, versions: toVersions(text) };
      return newest.versions;
    },
    /** What the installation says of itself, as of one moment. */
    async state(): Promise<ReadState> {
      const { served, ...state } = await readState(db);
      return { ...state, served: toVersions(served) };
    },
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
    submissions: createSubmissions(db),
    keys: createKeys(db),
    log: createLog(db),
    privateFacts: createPrivateFacts(db),
    feeds: createFeeds(db),
    /** The version of the shipped evidence with what submissions made of it. */
    async dataVersionWith(effects: Effects): Promise<string> {
      const { shippedVersion } = await readState(db);
      if (shippedVersion === undefined)
        throw new Error('The database holds no complete evidence: seed it first.');
      return await dataVersionWith(shippedVersion, effects);
    },
    correctable: (evidenceId: string) => readCorrectable(db, evidenceId),
    commit: (event: Commit) => commit(db, event),
  };
}
export type Store = ReturnType<typeof createStore>;
