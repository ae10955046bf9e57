import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StixObject, versionOf } from '../../../src/api/stix/stixObject.ts';
import { openService, type TestService } from '../../support/service.ts';
import { allByNext, allByTime, type ManifestRecord } from '../../support/taxii.ts';

const COLLECTIONS = [
  '/taxii2/current/collections/all',
  '/taxii2/current/collections/state-thefts',
  '/taxii2/2019/collections/all',
];
const VERSIONS = ['last', 'all'];

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

const nameOf = (object: StixObject) => `${object.id} ${versionOf(object)}`;

describe.each(COLLECTIONS)('%s', (collection) => {
  describe.each(VERSIONS)('versions: %s', (version) => {
    const objects = `${collection}/objects/?match[version]=${version}`;
    const manifest = `${collection}/manifest/?match[version]=${version}`;

    it('gives each object exactly once, whatever the limits', async () => {
      const whole = await allByNext<StixObject>(service, objects, [1_000_000]);
      const names = whole.map(nameOf);
      expect(names.length).toBeGreaterThan(200);
      expect(new Set(names).size).toBe(names.length);
      for (const limits of [[97], [1, 500, 13], [1000, 1]])
        expect((await allByNext<StixObject>(service, objects, limits)).map(nameOf)).toEqual(names);
      expect((await allByTime<StixObject>(service, objects, 200)).map(nameOf)).toEqual(names);
    });

    it('has a manifest of the same objects in the same order, each added later than the one before', async () => {
      const records = await allByNext<ManifestRecord>(service, manifest, [300]);
      const names = (await allByNext<StixObject>(service, objects, [1000])).map(nameOf);
      expect(records.map(({ id, version: at }) => `${id} ${at}`)).toEqual(names);
      const added = records.map(({ date_added }) => date_added);
      expect(added).toEqual([...new Set(added)].sort());
      expect(added.every((date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(date))).toBe(true);
    });
  });
});

describe('a client that polls', () => {
  it('misses nothing when it asks for what came after the last it has', async () => {
    const path = '/taxii2/current/collections/all/objects/?match[version]=all';
    const whole = (await allByNext<StixObject>(service, path, [1000])).map(nameOf);
    const seen = new Set<string>();
    for (let after = '2000-01-01T00:00:00Z'; ; ) {
      const response = await service.request(`${path}&limit=650&added_after=${after}`);
      const { objects = [] } = (await response.json()) as { objects?: StixObject[] };
      if (objects.length === 0) break;
      for (const object of objects) seen.add(nameOf(object));
      after = response.headers.get('x-taxii-date-added-last') ?? '';
    }
    expect([...seen]).toEqual(whole);
  });
});

it('the API root of a year has what was public by the end of it, and none of later', async () => {
  const objects = await allByNext<StixObject>(service, '/taxii2/2018/collections/all/objects/', [1000]);
  const bundle = (await (await service.request('/v1/stix/bundle.json?asOf=2018-12-31')).json()) as {
    objects: StixObject[];
  };
  expect(new Set(objects.map(nameOf))).toEqual(new Set(bundle.objects.map(nameOf)));
});
