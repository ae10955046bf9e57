import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { today } from '../../src/installation.ts';
import { factSubmission } from '../support/recentSubmissions.ts';
import { makeScoresOld, OLD_DAY } from './support/oldScores.ts';
import { useWorkplace } from './support/workplace.ts';
import { makeKeys } from './support/writesKeys.ts';

const { seededDatabase, start } = useWorkplace();

const holders: Database.Database[] = [];
afterEach(() => {
  for (const holder of holders.splice(0)) holder.close();
});

/** Another process's connection, as far as locks go. */
function lock(database: string, sql: string): Database.Database {
  const holder = new Database(database, { timeout: 0 });
  holders.push(holder);
  holder.exec(sql);
  return holder;
}

const KEEP_FOR_ITSELF = 'PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT';

describe('a database that another process keeps locked', { timeout: 240_000 }, () => {
  it.each(['BEGIN EXCLUSIVE', KEEP_FOR_ITSELF])(
    'at the start (%s): it is named; released, it is opened',
    async (sql) => {
      const database = seededDatabase();
      const holder = lock(database, sql);
      const refused = start(database);
      expect(await refused.exited).toBe(1);
      expect(refused.output()).toBe(
        `Heistcast cannot start. The database ${database} cannot be opened: database is locked.\n`,
      );
      holder.close();
      const server = start(database);
      expect((await fetch(`${await server.address}/readyz`)).status).toBe(200);
    },
  );

  it('under a running service: reads are answered, and rescoring succeeds once it is released', async () => {
    const database = seededDatabase();
    const server = start(database, { rescoresOften: true });
    const score = `${await server.address}/v1/exchanges/bybit/score`;
    const dayOf = async () => ((await (await fetch(score)).json()) as { meta: { asOf: string } }).meta.asOf;
    const scoredOn = await dayOf();
    makeScoresOld(database);
    expect(() => lock(database, KEEP_FOR_ITSELF)).toThrow('database is locked');
    const holder = lock(database, 'BEGIN EXCLUSIVE');
    await server.wrote('"reason":"database is locked"');
    expect(await dayOf()).toBe(OLD_DAY);
    expect((await fetch(`${await server.address}/readyz`)).status).toBe(200);
    holder.close();
    await expect.poll(dayOf, { timeout: 60_000, interval: 200 }).toBe(scoredOn);
  });

  it('under a running service: a write is refused for now, and taken once it is released', async () => {
    const database = seededDatabase();
    const { submitters } = await makeKeys(database, 1, 0);
    const address = await start(database).address;
    const write = () =>
      fetch(`${address}/v1/submissions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${submitters[0]}` },
        body: JSON.stringify(factSubmission('late', 'kraken', today())),
      });
    const holder = lock(database, 'BEGIN IMMEDIATE');
    const refused = await write();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).toBe('1');
    expect(await refused.json()).toMatchObject({ title: 'Not ready' });
    holder.close();
    expect((await write()).status).toBe(201);
  });
});
