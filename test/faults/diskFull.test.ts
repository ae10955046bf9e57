import { describe, expect, inject, it } from 'vitest';
import { contentsOf, differencesOf, integrityOf } from './support/contents.ts';
import { makeScoresOld, OLD_DAY } from './support/oldScores.ts';
import { useWorkplace } from './support/workplace.ts';

const { newDatabase, seededDatabase, start } = useWorkplace();

/** Starts without a limit and stops again. */
async function startWithRoom(database: string): Promise<void> {
  const server = start(database);
  expect((await fetch(`${await server.address}/readyz`)).status).toBe(200);
  server.kill('SIGTERM');
  expect(await server.exited).toBe(0);
}

function expectLikeNew(database: string): void {
  expect(integrityOf(database)).toBe('ok');
  expect(differencesOf(contentsOf(database), contentsOf(inject('seededDatabase')))).toStrictEqual([]);
}

describe('a full disk', { timeout: 240_000 }, () => {
  it('at the first start is named, and with room the database is like any other', async () => {
    const database = newDatabase();
    const server = start(database, { mostFileKb: 6000 });
    expect(await server.exited).toBe(1);
    expect(server.output()).toBe(
      `Heistcast cannot start. The database ${database} cannot be brought up to date: disk I/O error.\n`,
    );
    await startWithRoom(database);
    expectLikeNew(database);
  });

  it('while rescoring leaves the old scores served, and with room there are new ones', async () => {
    const database = seededDatabase();
    const server = start(database, { mostFileKb: 1000, rescoresOften: true });
    const address = await server.address;
    makeScoresOld(database);
    await server.wrote('"reason":"disk I/O error","err"', 2);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${address}/v1/exchanges/bybit/score`)).json()).toMatchObject({
      meta: { asOf: OLD_DAY },
    });
    server.kill('SIGTERM');
    expect(await server.exited).toBe(0);
    expect(integrityOf(database)).toBe('ok');
    await startWithRoom(database);
    expectLikeNew(database);
  });
});
