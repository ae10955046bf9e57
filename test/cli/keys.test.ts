import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import { depsOn } from '../../src/depsOn.ts';

let folder: string;
let database: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heistcast-keys-'));
  database = join(folder, 'heistcast.db');
  copyFileSync(inject('seededDatabase'), database);
});
afterAll(() => rmSync(folder, { recursive: true }));

function keys(...parameters: string[]) {
  const given = ['src/cli.ts', 'keys', ...parameters, '--db', database];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

async function holderOf(token: string) {
  const { db, close } = openSqlite(database);
  try {
    return await depsOn(createStore(db)).keyring.holderOf(token);
  } finally {
    close();
  }
}

describe('heistcast keys', () => {
  it('makes a key whose token is shown once, lists it, and revokes it', { timeout: 120_000 }, async () => {
    const wanted = ['--name', 'Bybit desk', '--scope', 'submit', '--scope', 'private'];
    const made = keys('create', ...wanted, '--exchange', 'bybit', '--expires', '2999-01-01');
    expect(made).toMatchObject({ status: 0, stderr: expect.stringContaining('not shown again') });
    expect(made.stdout).toMatch(/^heistcast_[a-z2-7]{12}_[\w-]{43}\n$/);
    const token = made.stdout.trim();
    const holder = await holderOf(token);
    expect(holder).toMatchObject({
      ...{ name: 'Bybit desk', scopes: ['submit', 'private'], exchange: 'bybit' },
      expiresAt: '2999-01-01T00:00:00.000Z',
    });
    const id = holder?.id ?? '';

    const before = keys('list');
    expect(before.status).toBe(0);
    expect(before.stdout).toMatch(new RegExp(`^${id} .*Bybit desk .*in force until 2999-01-01`, 'm'));
    expect(before.stdout).not.toContain(token.slice(-43));

    expect(keys('revoke', id)).toMatchObject({ status: 0, stdout: `revoked: ${id}\n` });
    expect(await holderOf(token)).toBeUndefined();
    expect(keys('list').stdout).toMatch(new RegExp(`^${id} .*revoked \\d{4}-`, 'm'));
  });

  it.each([
    [2, ['create', '--name', 'A', '--scope', 'root'], /Allowed choices are submit, review, admin, private/],
    [2, ['create', '--name', 'A', '--expires', 'soon'], /expiresAt: /],
    [1, ['revoke', 'aaaaaaaaaaaa'], /^No key "aaaaaaaaaaaa"\.\n$/],
  ] as const)('ends with %i for %j', (code, parameters, words) => {
    const { status, stdout, stderr } = keys(...parameters);
    expect(stderr).toMatch(words);
    expect(stdout).toBe('');
    expect(status).toBe(code);
  });
});
