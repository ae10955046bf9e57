import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, type TestKey } from '../support/keys.ts';
import { openService, type TestService } from '../support/service.ts';

let service: TestService;
let admin: TestKey;
beforeAll(async () => {
  service = openService();
  admin = await makeKey(service, ['admin']);
});
afterAll(() => service.close());

const create = (body: unknown) =>
  service.request('/v1/keys', {
    method: 'POST',
    headers: { ...admin.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const revoke = (id: string, by = admin) =>
  service.request(`/v1/keys/${id}`, { method: 'DELETE', headers: by.headers });
const list = async (query = '') => (await service.request(`/v1/keys${query}`, admin)).json();

describe('a key made over HTTP', () => {
  it('is told with its token once, listed without it, and accepted', async () => {
    const wanted = { name: 'Upbit desk', scopes: ['submit', 'private'], exchange: 'upbit' };
    const made = await create(wanted);
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { data } = await made.json();
    expect(data.key).toMatchObject({ ...wanted, inForce: true, expiresAt: null, revokedAt: null });
    expect(made.headers.get('location')).toBe(`/v1/keys/${data.key.id}`);
    const listed = await list();
    expect(listed.data).toContainEqual(data.key);
    expect(JSON.stringify(listed)).not.toContain(data.token.slice(-43));
    const headers = { Authorization: `Bearer ${data.token}` };
    expect((await service.request('/v1/exchanges/upbit/private-facts', { headers })).status).toBe(200);
    const [entry] = (await service.store.log.after(0, 1000)).filter((each) => each.subject === data.key.id);
    expect(entry).toMatchObject({ kind: 'keyCreated', by: admin.id });
  });

  it.each([
    [{ name: 'A', scopes: [], exchange: 'nope' }, '/body/exchange'],
    [{ name: 'A', scopes: [], expiresAt: '2020-01-01T00:00:00Z' }, '/body/expiresAt'],
    [{ name: 'A', scopes: [], expiresAt: 'tomorrow' }, '/body/expiresAt'],
    [{ name: 'A', scopes: ['root'] }, '/body/scopes/0'],
    [{ name: '', scopes: [] }, '/body/name'],
    [{ name: 'a\u001b[31m', scopes: [] }, '/body/name'],
    [{ name: 'a\u202eb', scopes: [] }, '/body/name'],
    [{ name: 'A' }, '/body/scopes'],
    [{ name: 'A', scopes: [], id: 'mine' }, '/body/id'],
  ])('cannot be %j', async (body, pointer) => {
    const response = await create(body);
    expect(response.status).toBe(400);
    expect((await response.json()).errors[0].pointer).toBe(pointer);
  });
});

describe('a key revoked over HTTP', () => {
  it('is refused from then on; to revoke it again changes nothing', async () => {
    const key = await makeKey(service, []);
    expect((await service.request('/v1/status', key)).status).toBe(200);
    expect((await revoke(key.id)).status).toBe(204);
    expect((await service.request('/v1/status', key)).status).toBe(401);
    const before = await list();
    expect((await revoke(key.id)).status).toBe(204);
    expect(await list()).toEqual(before);
  });

  it('must exist', async () => {
    expect((await revoke('aaaaaaaaaaaa')).status).toBe(404);
  });

  it('is not the last that may revoke', async () => {
    const refused = await revoke(admin.id);
    expect(refused.status).toBe(409);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    const second = await makeKey(service, ['admin']);
    expect((await revoke(second.id, second)).status).toBe(204);
    expect((await service.request('/v1/keys', second)).status).toBe(401);
    expect((await service.request('/v1/keys', admin)).status).toBe(200);
  });
});

describe('the list of keys', () => {
  it('comes in pages, and as CSV in which no name is a formula', async () => {
    await makeKey(service, [], { name: '=cmd|calc' });
    const { data, meta } = await list();
    expect(meta.total).toBe(data.length);
    const first = await list('?limit=2');
    expect(first.data).toEqual(data.slice(0, 2));
    expect((await list(`?cursor=${first.meta.nextCursor}`)).data).toEqual(data.slice(2));
    const csv = await service.request('/v1/keys?format=csv', admin);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.headers.get('cache-control')).toBe('no-store');
    expect(await csv.text()).toContain(",'=cmd|calc,");
  });
});
