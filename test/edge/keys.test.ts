import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTargetD1 } from '../../scripts/edge/openTargetD1.ts';
import { readTarget } from '../../scripts/edge/target.ts';
import { withEdgeKeyring } from '../../scripts/edge/withEdgeKeyring.ts';
import { createD1Db } from '../../src/data/d1.ts';
import { seed } from '../../src/data/seed.ts';
import { makeVenue } from '../support/evidence.ts';
import { makeDataset } from '../support/makeDataset.ts';
import { migrationStatements } from '../support/migrations.ts';

Object.assign(process.env, { CI: '1', WRANGLER_SEND_METRICS: 'false' });

const folder = mkdtempSync(join(tmpdir(), 'heistcast-edge-keys-'));
const target = readTarget('', folder);

beforeAll(async () => {
  const { d1, close } = await openTargetD1(target);
  await d1.batch(migrationStatements().map((sql) => d1.prepare(sql)));
  await seed(createD1Db(d1), makeDataset({ exchanges: [makeVenue({ id: 'bybit' })] }), 'made for a test');
  await close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function keysEdge(...parameters: string[]) {
  const given = ['scripts/keysEdge.ts', ...parameters, '--local', folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const holderOf = (token: string) => withEdgeKeyring(target, (keyring) => keyring.holderOf(token));

describe('npm run keys:edge', () => {
  it('makes, lists and revokes keys in D1', { timeout: 120_000 }, async () => {
    const made = keysEdge('create', '--name', 'Desk', '--scope', 'private', '--exchange', 'bybit');
    expect(made).toMatchObject({ status: 0, stderr: expect.stringContaining('not shown again') });
    const token = made.stdout.trim();
    const holder = await holderOf(token);
    expect(holder).toMatchObject({ name: 'Desk', scopes: ['private'], exchange: 'bybit' });
    const id = holder?.id ?? '';
    expect(keysEdge('list').stdout).toMatch(new RegExp(`^${id} .*in force$`, 'm'));
    expect(keysEdge('revoke', id)).toMatchObject({ status: 0, stdout: `revoked: ${id}\n` });
    expect(await holderOf(token)).toBeUndefined();
  });
});
