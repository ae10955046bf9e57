import { expect, it } from 'vitest';
import { createD1Db } from '../../../src/data/d1.ts';
import { createStore } from '../../../src/data/store.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { CONSOLE } from '../../../src/desk/keyring.ts';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { makeKey } from '../../support/keys.ts';

const SCORE = '/v1/exchanges/upbit/score';

/** Keys in D1 and the worker that asks for them. */
export function keysPart(running: () => RunningWorker): void {
  const keyring = () => depsOn(createStore(createD1Db(running().d1))).keyring;

  it('one made outside is accepted at once, and refused at once when it is revoked outside', async () => {
    const { id, headers } = await makeKey({ keyring: keyring() }, []);
    const accepted = await running().request(SCORE, { headers });
    expect(accepted.status).toBe(200);
    expect(accepted.headers.get('cache-control')).toMatch(/^private, /);
    expect(accepted.headers.get('ratelimit-policy')).toContain('q=6000;');
    await keyring().revoke(id, CONSOLE);
    const refused = await running().request(SCORE, { headers });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(refused.headers.get('ratelimit-policy')).toContain('q=600;');
  });

  it('an admin makes and revokes others', async () => {
    const { id, headers } = await makeKey({ keyring: keyring() }, ['admin']);
    const made = await running().request('/v1/keys', {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'made at the edge', scopes: ['submit'] }),
    });
    expect(made.status).toBe(201);
    const { data } = await made.json();
    const its = { headers: { Authorization: `Bearer ${data.token}` } };
    expect((await running().request('/v1/submissions', its)).status).toBe(200);
    const path = `/v1/keys/${data.key.id}`;
    expect((await running().request(path, { method: 'DELETE', headers })).status).toBe(204);
    expect((await running().request('/v1/submissions', its)).status).toBe(401);
    await keyring().revoke(id, CONSOLE);
  });
}
