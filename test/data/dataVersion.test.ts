import { expect, it } from 'vitest';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { canonicalJson } from '../../src/domain/canonicalJson.ts';
import { makeVenue } from '../support/evidence.ts';
import { makeDataset } from '../support/makeDataset.ts';

it('does not depend on the order of keys or on undefined values', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}');
});

it('changes with the evidence and only with it', async () => {
  const venue = makeVenue({ id: 'alpha' });
  const reordered = Object.fromEntries(Object.entries(venue).reverse());
  const version = await dataVersionOf(makeDataset({ exchanges: [venue] }));
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(await dataVersionOf(makeDataset({ exchanges: [{ ...venue, ...reordered }] }))).toBe(version);
  expect(await dataVersionOf(makeDataset({ exchanges: [{ ...venue, name: 'Beta' }] }))).not.toBe(version);
});
