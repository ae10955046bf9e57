import { eq } from 'drizzle-orm';
import type { IndustryEvidence, VenueSpan } from '../domain/evidence.ts';
import type { Db } from './db.ts';
import { createIncidents } from './incidents.ts';
import { readCompilation } from './installation.ts';
import { createJurisdictions } from './jurisdictions.ts';
import { createReferences } from './references.ts';
import { exchanges, volumeSnapshots } from './schema.ts';
import { readOpenDisputes } from './submissions.ts';

/** What every score shares, in eight statements. Throws when the database was never seeded. */
export async function readIndustry(db: Db): Promise<IndustryEvidence> {
  const references = createReferences(db);
  const [
    compilation,
    venues,
    venueIncidents,
    jurisdictions,
    attackPatterns,
    unPanelCases,
    fullCrossSections,
    disputes,
  ] = await Promise.all([
    readCompilation(db),
    readSpans(db),
    createIncidents(db).atVenues(),
    createJurisdictions(db).list(),
    references.attackPatterns(),
    references.unPanelCases(),
    readFullCrossSections(db),
    readOpenDisputes(db),
  ]);
  return {
    compilation,
    venues,
    venueIncidents,
    jurisdictions,
    attackPatterns,
    unPanelCases,
    fullCrossSections,
    disputed: [...new Set(disputes.map(({ record }) => record))].sort(),
  };
}

async function readSpans(db: Db): Promise<VenueSpan[]> {
  const rows = await db.select({ record: exchanges.record }).from(exchanges).orderBy(exchanges.id);
  return rows.map(({ record: { id, kind, knownFrom, operating, operatingBases } }) => ({
    id,
    kind,
    knownFrom,
    operating,
    operatingBases,
  }));
}

async function readFullCrossSections(db: Db): Promise<IndustryEvidence['fullCrossSections']> {
  const { id, observedOn, venuesRanked, fullCrossSection } = volumeSnapshots;
  return await db
    .select({ snapshot: id, observedOn, venuesRanked })
    .from(volumeSnapshots)
    .where(eq(fullCrossSection, true))
    .orderBy(observedOn, id);
}
