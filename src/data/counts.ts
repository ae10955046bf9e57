import { sql } from 'drizzle-orm';
import type { Db } from './db.ts';
import { editionSql } from './installation.ts';
import { asJson } from './json.ts';
import * as schema from './schema.ts';

/** How many records of each kind there are, in one statement. `{}` in a database that was never seeded. */
export async function readCounts(db: Db): Promise<Record<string, number>> {
  const counts = sql`json_object(
    'exchanges', (select count(*) from ${schema.exchanges}),
    'exchangeFacts', (select count(*) from ${schema.exchangeFacts}),
    'incidents', (select count(*) from ${schema.incidents}),
    'attributions', (select count(*) from ${schema.attributions}),
    'jurisdictions', (select count(*) from ${schema.jurisdictions}),
    'jurisdictionFacts', (select count(*) from ${schema.jurisdictionFacts}),
    'volumeObservations', (select count(*) from ${schema.volumeObservations}),
    'attackPatterns', (select count(*) from ${schema.attackPatterns}),
    'threatActors', (select count(*) from ${schema.threatActors}),
    'stateTheftTotals', (select count(*) from ${schema.stateTheftTotals}),
    'unPanelCases', (select count(*) from ${schema.unPanelCases}),
    'peerRatings', (select count(*) from ${schema.peerRatings}),
    'scores', (select count(*) from ${schema.scoreHistory} where ${schema.scoreHistory.edition} = ${editionSql})
  )`;
  const [row] = await db
    .select({ counts: asJson<Record<string, number>>(counts) })
    .from(schema.installation)
    .limit(1);
  return row?.counts ?? {};
}
