import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { listRowOf, type ServedOpenApi, servedOpenApi } from '../support/openApi.ts';
import { openService, type TestService } from '../support/service.ts';

const service: TestService = openService();
const api: ServedOpenApi = await servedOpenApi(service);
afterAll(() => service.close());

describe('the OpenAPI document', () => {
  it('is the one that is committed', async () => {
    const served: unknown = await (await service.request('/openapi.json')).json();
    expect(served).toEqual(JSON.parse(readFileSync('openapi.json', 'utf8')));
  });

  it('names every operation, each differently', () => {
    const names = api.operations.map(({ operationId }) => operationId);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says that any operation but the liveness one may be refused with 429', () => {
    const without = api.operations.filter(({ responses }) => responses['429'] === undefined);
    expect(without.map(({ path }) => path)).toEqual(['/healthz']);
  });

  it('documents CSV for every list and for nothing else', () => {
    for (const operation of api.operations) {
      const isList = listRowOf(api, operation) !== undefined;
      const hasCsv = operation.responses['200']?.content?.['text/csv'] !== undefined;
      expect(hasCsv, operation.path).toBe(isList);
    }
  });
});

it.each(Object.keys(api.components))('%s has an example that fits it', (name) => {
  const examples = api.components[name]?.examples ?? [];
  expect(examples.length).toBeGreaterThan(0);
  const fits = api.validatorOfComponent(name);
  for (const example of examples) expect(fits(example), JSON.stringify(fits.errors)).toBe(true);
});
