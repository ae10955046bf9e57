import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutInHalf, migrateFurther, spoilHeader, spoilMiddle } from './support/damage.ts';
import { makeScoresOld } from './support/oldScores.ts';
import { useWorkplace } from './support/workplace.ts';

const { seededDatabase, start } = useWorkplace();

const moveAway = (path: string) => renameSync(path, `${path}.moved`);

const READS = [
  '/v1/exchanges?limit=100',
  '/v1/exchanges/bybit/history?from=2015-01-01',
  '/v1/incidents?limit=100',
  '/v1/exchanges?asOf=2019-03-03&limit=100',
  '/v1/jurisdictions',
  '/v1/exchanges/upbit',
];

describe('a damaged database', { timeout: 240_000 }, () => {
  it.each([
    ['overwritten in the middle', spoilMiddle, /cannot be opened: it is damaged \(.+\)|malformed/],
    ['without its header', spoilHeader, /cannot be opened: file is not a database/],
    ['cut in half', cutInHalf, /cannot be opened: (database disk image is malformed|it is damaged)/],
    ['of a newer release', migrateFurther, /cannot be opened: a newer release made it \(.+9999_to_come/],
  ])('%s is named at the start and left as it is', async (_how, damage, reason) => {
    const database = seededDatabase();
    damage(database);
    const before = readFileSync(database);
    const server = start(database);
    expect(await server.exited).toBe(1);
    expect(server.output()).toMatch(reason);
    expect(server.output()).toContain(database);
    expect(server.output().trim().split('\n')).toHaveLength(1);
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  it('under a running service: reads fail without detail, and succeed once it is mended', async () => {
    const database = seededDatabase();
    const whole = readFileSync(database);
    const server = start(database);
    const address = await server.address;
    // Another's write makes the service forget the pages it has in memory.
    makeScoresOld(database);
    spoilMiddle(database);
    const answers = await Promise.all(READS.map((path) => fetch(address + path)));
    const failed = answers.filter(({ status }) => status !== 200);
    expect(failed.length).toBeGreaterThan(0);
    for (const answer of failed) {
      const requestId = answer.headers.get('X-Request-Id') ?? '';
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      expect(await answer.json()).toStrictEqual({
        type: 'urn:heistcast:problem:internal',
        title: 'Something went wrong on our side',
        status: 500,
        requestId,
      });
      await server.wrote(requestId, 2);
    }
    expect((await fetch(`${address}/readyz`)).status).toBe(503);
    writeFileSync(database, whole, { flag: 'r+' });
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    for (const path of READS) expect((await fetch(address + path)).status).toBe(200);
  });

  it('under a running service: it is alive but not ready, until it is mended, and says so once', async () => {
    const database = seededDatabase();
    const whole = readFileSync(database);
    const server = start(database);
    const statusOf = async (path: string) => (await fetch((await server.address) + path)).status;
    const damages = [spoilMiddle, cutInHalf, spoilHeader, moveAway];
    for (const [index, damage] of damages.entries()) {
      expect(await statusOf('/readyz')).toBe(200);
      damage(database);
      await expect.poll(() => statusOf('/readyz'), { timeout: 10_000 }).toBe(503);
      expect(await statusOf('/readyz')).toBe(503);
      expect(await statusOf('/healthz')).toBe(200);
      if (damage === moveAway) renameSync(`${database}.moved`, database);
      else writeFileSync(database, whole, { flag: 'r+' });
      expect(await statusOf('/readyz')).toBe(200);
      await server.wrote('database can be read again', index + 1);
    }
    expect(server.output().split('database cannot be read')).toHaveLength(damages.length + 1);
  });
});
