import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRelationship, type StixObject } from '../../../src/api/stix/stixObject.ts';
import { openService, type TestService } from '../../support/service.ts';
import { stixSchemas } from '../../support/stixSchemas.ts';

interface Bundle {
  type: string;
  id: string;
  objects: StixObject[];
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const bundleOf = async (query = ''): Promise<Bundle> =>
  (await (await service.request(`/v1/stix/bundle.json${query}`)).json()) as Bundle;

describe('the bundle', () => {
  it('is one of STIX 2.1, whose every object fits the schemas of OASIS', async () => {
    const response = await service.request('/v1/stix/bundle.json');
    expect(response.headers.get('content-type')).toBe('application/stix+json;version=2.1');
    const { type, id, objects } = (await response.json()) as Bundle;
    expect(type).toBe('bundle');
    expect(id).toMatch(/^bundle--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const problemsOf = stixSchemas();
    expect(objects.flatMap(problemsOf)).toEqual([]);
    expect(new Set(objects.map((object) => object.id)).size).toBe(objects.length);
  });

  it('is the same when it is asked for again, and another of another day', async () => {
    expect(await bundleOf('?asOf=2020-01-01')).toEqual(await bundleOf('?asOf=2020-01-01'));
    expect((await bundleOf('?asOf=2020-01-01')).id).not.toBe((await bundleOf('?asOf=2020-01-02')).id);
  });

  it.each(['2014-03-01', '2018-01-25', '2025-02-20', '2025-02-21'])(
    'as of %s has the incidents and state attributions of that day',
    async (asOf) => {
      const { objects } = await bundleOf(`?asOf=${asOf}`);
      const { rows } = await service.store.incidents.list({ asOf, limit: 1000, offset: 0 });
      expect(objects.filter(({ type }) => type === 'incident')).toHaveLength(rows.length);
      const incidents = new Set(objects.filter(({ type }) => type === 'incident').map(({ id }) => id));
      const laid = objects
        .filter(isRelationship)
        .filter((link) => link.relationship_type === 'attributed-to' && incidents.has(link.source_ref));
      const said = rows.flatMap(({ attributions }) =>
        attributions.filter(({ sponsor, actorId }) => sponsor !== undefined || actorId !== undefined),
      );
      expect(laid).toHaveLength(said.length);
    },
  );

  it.each([
    ['?asOf=2999-01-01', '/query/asOf'],
    ['?asof=2020-01-01', '/query/asof'],
  ])('%s is a 400 that points at it', async (query, pointer) => {
    const response = await service.request(`/v1/stix/bundle.json${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] });
  });
});
