import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import examples from '../examples.json' with { type: 'json' };
import type { RequestState } from '../http/router.ts';

const DESCRIPTION = `How likely is it that a state actor robs this exchange in the next twelve months, why, how sure are we, and how often were we right?

Every scoring read takes \`asOf\`: only what was public on that day takes part. Higher points are riskier. A forecast from public evidence, not a finding about a venue.`;

/** What the OpenAPI document says beside the routes. */
export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Heistcast',
    version: '1',
    description: DESCRIPTION,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  security: [],
  tags: [
    { name: 'exchanges', description: 'Venues and their scores.' },
    { name: 'jurisdictions', description: 'Countries and how they compare.' },
    { name: 'incidents', description: 'Thefts and attempts.' },
    { name: 'evidence', description: 'The facts behind a score.' },
    { name: 'model', description: 'The fitted model and how it was judged.' },
    { name: 'service', description: 'Health and versions.' },
  ],
};

/** The description of `app`, made from its routes. `given` has examples for schemas that state none themselves. */
export function openApiDocument(app: OpenAPIHono<RequestState>, given: Record<string, unknown> = examples) {
  const document = app.getOpenAPI31Document(openApiInfo);
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) =>
    'examples' in schema || !(name in given)
      ? [name, schema]
      : [name, { ...schema, examples: [given[name]] }],
  );
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

/** GET /openapi.json. */
export function openApiRoute(app: OpenAPIHono<RequestState>) {
  return new Hono().get('/openapi.json', (c) => c.json(openApiDocument(app) as object));
}
