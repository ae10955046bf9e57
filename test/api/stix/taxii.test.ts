import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StixObject } from '../../../src/api/stix/stixObject.ts';
import { openService, type TestService } from '../../support/service.ts';
import { getTaxii, type ManifestRecord, type TaxiiAnswer } from '../../support/taxii.ts';

const ALL = '/taxii2/current/collections/all';
const LAZARUS = 'intrusion-set--c93fccb1-e8e8-42cf-ae33-2ad1d183913a';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

interface Collection {
  id: string;
  alias: string;
  can_read: boolean;
  can_write: boolean;
  media_types: string[];
}
const collectionsOf = async (root: string) =>
  (await getTaxii<{ collections: Collection[] }>(service, `${root}collections/`)).body.collections;

describe('discovery', () => {
  it('leads to every API root, and each of these to collections that can be read and not written', async () => {
    const { body } = await getTaxii<{ default: string; api_roots: string[] }>(service, '/taxii2/');
    expect(body.api_roots).toContain(body.default);
    expect(body.api_roots).toContain('/taxii2/2024/');
    const ids: string[] = [];
    for (const root of body.api_roots) {
      const { body: about } = await getTaxii<{ versions: string[] }>(service, root);
      expect(about.versions).toEqual(['application/taxii+json;version=2.1']);
      for (const collection of await collectionsOf(root)) {
        ids.push(collection.id);
        expect(collection).toMatchObject({ can_read: true, can_write: false });
        expect(collection.media_types).toEqual(['application/stix+json;version=2.1']);
        const byId = await getTaxii<Collection>(service, `${root}collections/${collection.id}/`);
        const byAlias = await getTaxii<Collection>(service, `${root}collections/${collection.alias}/`);
        expect([byId.body, byAlias.body]).toEqual([collection, collection]);
      }
    }
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('what a client accepts', () => {
  const statusFor = async (accept: string | undefined) =>
    (await service.request('/taxii2/', accept === undefined ? {} : { headers: { Accept: accept } })).status;

  it.each([
    undefined,
    'application/taxii+json;version=2.1',
    'application/taxii+json; version=2.1',
    'application/taxii+json',
    'APPLICATION/TAXII+JSON;VERSION="2.1"',
    'text/html, */*;q=0.1',
    'application/*',
    'application/taxii+json;version=2.0, application/taxii+json;version=2.1;q=0.5',
  ])('%s is served', async (accept) => {
    expect(await statusFor(accept)).toBe(200);
  });

  it.each([
    'application/json',
    'text/html',
    'application/taxii+json;version=2.0',
    'application/vnd.oasis.taxii+json; version=2.0',
    'application/taxii+json;q=0, */*',
    '*/*;q=0',
    '',
  ])('%s is a 406 that says what is to be had', async (accept) => {
    const response = await service.request('/taxii2/', { headers: { Accept: accept } });
    expect(response.status).toBe(406);
    expect(response.headers.get('content-type')).toBe('application/taxii+json;version=2.1');
    expect(await response.json()).toMatchObject({ title: 'Not acceptable', http_status: '406' });
  });
});

describe('what is not there or not valid', () => {
  it.each([
    ['/taxii2/1999/', 404],
    ['/taxii2/current2/collections/', 404],
    ['/taxii2/current/collections/11111111-2222-4333-8444-555555555555/', 404],
    ['/taxii2/current/collections/nope/objects/', 404],
    [`${ALL}/objects/incident--11111111-2222-4333-8444-555555555555/`, 404],
    [`${ALL}/objects/nope/versions/`, 404],
    [`${ALL}/objects/?limit=0`, 400],
    [`${ALL}/objects/?limit=many`, 400],
    [`${ALL}/objects/?next=o1`, 400],
    [`${ALL}/objects/?added_after=2025-02-21`, 400],
    [`${ALL}/objects/?match[version]=newest`, 400],
    [`${ALL}/objects/?match[name]=Bybit`, 400],
    ['/taxii2/?asOf=2020-01-01', 400],
  ])('%s: an error of TAXII with status %d', async (path, status) => {
    const response = await service.request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/taxii+json;version=2.1');
    expect(await response.json()).toMatchObject({
      title: expect.any(String),
      http_status: String(status),
    });
  });

  it('cannot be added or deleted', async () => {
    for (const method of ['POST', 'DELETE'])
      expect((await service.request(`${ALL}/objects/`, { method })).status).toBe(405);
  });
});

describe('an object', () => {
  it('is found by its id, in the collections that it belongs to', async () => {
    for (const collection of ['all', 'state-thefts']) {
      const path = `/taxii2/current/collections/${collection}/objects/${LAZARUS}/`;
      const { body } = await getTaxii<TaxiiAnswer>(service, path);
      expect(body).toMatchObject({ more: false, objects: [{ id: LAZARUS, name: 'Lazarus Group' }] });
    }
  });

  it('has versions: as disclosed, and as compiled', async () => {
    const { body: found } = await getTaxii<TaxiiAnswer>(service, `${ALL}/objects/?match[type]=incident`);
    const bybit = found.objects?.find(({ name }) => name === 'Bybit, 2025-02-21');
    const path = `${ALL}/objects/${bybit?.id}/`;
    const { body } = await getTaxii<{ versions: string[] }>(service, `${path}versions/`);
    expect(body.versions).toEqual(['2025-02-21T00:00:00.000Z', bybit?.modified]);
    const asked = async (version: string) =>
      (await getTaxii<TaxiiAnswer>(service, `${path}?match[version]=${version}`)).body.objects ?? [];
    expect(await asked('last')).toEqual([bybit]);
    expect((await asked('first')).map(({ modified }) => modified)).toEqual(body.versions.slice(0, 1));
    expect((await asked('all')).map(({ modified }) => modified)).toEqual(body.versions);
    expect((await asked('first,last')).map(({ modified }) => modified)).toEqual(body.versions);
    expect((await asked('2025-02-21T00:00:00Z')).map(({ modified }) => modified)).toEqual(
      body.versions.slice(0, 1),
    );
    expect(await asked('2001-01-01T00:00:00Z')).toEqual([]);
  });
});

describe('filters', () => {
  it('narrow by id, type and version of STIX', async () => {
    const both = `${LAZARUS},intrusion-set--00f67a77-86a4-4adf-be26-1a54fc713340`;
    const { body: byId } = await getTaxii<TaxiiAnswer>(service, `${ALL}/objects/?match[id]=${both}`);
    expect(byId.objects?.map(({ name }) => name).sort()).toEqual(['APT38', 'Lazarus Group']);
    const types = `${ALL}/manifest/?match[type]=intrusion-set,threat-actor&match[spec_version]=2.1`;
    const { body: byType } = await getTaxii<TaxiiAnswer<ManifestRecord>>(service, types);
    expect(new Set(byType.objects?.map(({ id }) => id.split('--')[0]))).toEqual(
      new Set(['intrusion-set', 'threat-actor']),
    );
    const { body: old } = await getTaxii(service, `${ALL}/objects/?match[spec_version]=2.0`);
    expect(old).toEqual({ more: false });
  });

  it('by time give only what was added later, with the times of the first and the last', async () => {
    const first = `${ALL}/manifest/?match[version]=first&match[type]=incident`;
    const {
      body,
      first: from,
      last,
    } = await getTaxii<TaxiiAnswer<ManifestRecord>>(service, `${first}&added_after=2025-02-20T23:59:59Z`);
    const added = body.objects?.map(({ date_added }) => date_added) ?? [];
    expect(added.length).toBeGreaterThan(10);
    expect(added.every((date) => date >= '2025-02-21')).toBe(true);
    expect([from, last]).toEqual([added[0], added.at(-1)]);
    const { body: rest } = await getTaxii(service, `${first}&added_after=${last}`);
    expect(rest).toEqual({ more: false });
  });
});

describe('an answer', () => {
  it('can be asked for again with its tag, and is not given as another', async () => {
    const path = `${ALL}/objects/?limit=5`;
    const response = await service.request(path);
    const tag = response.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]+"$/);
    expect((await service.request(path, { headers: { 'If-None-Match': tag } })).status).toBe(304);
    expect((await service.request(`${ALL}/objects/?limit=6`)).headers.get('etag')).not.toBe(tag);
  });
});

describe('state thefts', () => {
  it('are the thefts that somebody laid to a state, with all that their objects refer to', async () => {
    const path = '/taxii2/2025/collections/state-thefts/objects/?limit=100000';
    const objects: StixObject[] = [];
    for (let next = ''; ; ) {
      const { body } = await getTaxii<TaxiiAnswer>(service, path + (next && `&next=${next}`));
      objects.push(...(body.objects ?? []));
      if (body.next === undefined) break;
      next = body.next;
    }
    const ids = new Set(objects.map(({ id }) => id));
    const named = objects.flatMap((object) => [object.source_ref, object.target_ref, object.created_by_ref]);
    expect(named.filter((id) => typeof id === 'string' && !ids.has(id))).toEqual([]);
    const { rows } = await service.store.incidents.list({ asOf: '2025-12-31', limit: 1000, offset: 0 });
    const laid = rows.filter(
      ({ lossUsd, theft, attributions }) =>
        lossUsd !== 0 &&
        !['exit_scam', 'market_manipulation', 'double_spend_or_chain_attack'].includes(theft) &&
        attributions.some(({ sponsor }) => sponsor !== undefined),
    );
    const incidents = objects.filter(({ type }) => type === 'incident');
    expect(incidents).toHaveLength(laid.length);
  });
});
