import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { copyAccepted } from '../../../src/data/accepted.ts';
import { createD1Db } from '../../../src/data/d1.ts';
import type { Db } from '../../../src/data/db.ts';
import { aliasRows, exchangeFactRows, exchangeRow } from '../../../src/data/rows/exchange.ts';
import { attributionRows, incidentRow } from '../../../src/data/rows/incident.ts';
import * as schema from '../../../src/data/schema.ts';
import { openSqlite } from '../../../src/data/sqlite.ts';
import { today } from '../../../src/installation.ts';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { makeAttribution, makeFact, makeIncident, makeVenue } from '../../support/evidence.ts';
import { getJson } from '../../support/json.ts';
import { openTestSqlite } from '../../support/sqlite.ts';

const ORIGIN = 'submission-1';
const venue = makeVenue({
  id: 'moved-venue',
  facts: [makeFact({ id: 'iso' })],
});
const incident = makeIncident({
  id: 'moved-theft',
  target: { id: 'moved-venue', name: 'moved-venue', kind: 'exchange' },
  attributions: [makeAttribution({})],
});

/** What accepting a submission leaves behind. */
async function accept(db: Db): Promise<void> {
  await db.insert(schema.exchanges).values(exchangeRow(venue, today(), ORIGIN));
  await db.insert(schema.exchangeAliases).values(aliasRows([venue], ORIGIN));
  await db.insert(schema.exchangeFacts).values(exchangeFactRows(venue, ORIGIN));
  await db.insert(schema.incidents).values(incidentRow(incident, ORIGIN));
  await db.insert(schema.attributions).values(attributionRows(incident, ORIGIN));
  await db.update(schema.installation).set({ value: 'with-submissions' }).where(isDataVersion);
}
const isDataVersion = eq(schema.installation.key, 'dataVersion');

/** What submissions brought to one machine is brought to the edge. */
export function movingPart(running: () => RunningWorker): void {
  let folder: string;
  let source: ReturnType<typeof openSqlite>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'heistcast-move-'));
    const path = join(folder, 'heistcast.db');
    copyFileSync(inject('seededDatabase'), path);
    source = openSqlite(path);
    await accept(source.db);
  });
  afterAll(() => {
    source.close();
    rmSync(folder, { recursive: true });
  });

  it('refuses a database that holds other evidence, and changes nothing', async () => {
    const unseeded = await openTestSqlite();
    const target = createD1Db(running().d1);
    await expect(copyAccepted(unseeded.db, target)).rejects.toThrow('completely seeded');
    await unseeded.close();
    expect((await running().request('/v1/exchanges/moved-venue')).status).toBe(404);
  });

  it('copies them, as often as it is asked, and the worker serves them once they are scored', async () => {
    const target = createD1Db(running().d1);
    const copied = { exchange: 1, exchange_alias: 1, exchange_fact: 1, incident: 1, attribution: 1 };
    expect(await copyAccepted(source.db, target)).toEqual(copied);
    expect(await copyAccepted(source.db, target)).toEqual(copied);
    expect((await running().request('/readyz')).status).toBe(503);

    await running().runCron(new Date());
    expect((await running().request('/readyz')).status).toBe(200);
    const moved = await getJson(running(), '/v1/exchanges/moved-venue');
    expect(moved).toMatchObject({
      data: { id: 'moved-venue', facts: [{ id: 'iso' }] },
      meta: { dataVersion: 'with-submissions' },
    });
    expect(await getJson(running(), '/v1/incidents/moved-theft')).toMatchObject({
      data: { target: { id: 'moved-venue' }, attributions: [{ sponsor: 'KP' }] },
    });
    const score = await getJson<{ data: { riskPoints: number } }>(
      running(),
      '/v1/exchanges/moved-venue/score',
    );
    expect(score.data.riskPoints).toBeGreaterThan(0);
  });
}
