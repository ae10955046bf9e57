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
    { name: 'taxii', description: 'The same for threat intelligence tools: STIX 2.1, TAXII 2.1.' },
    { name: 'model', description: 'The fitted model and how it was judged.' },
    { name: 'keys', description: 'Who may write.' },
    { name: 'service', description: 'Health and versions.' },
  ],
};

/** How a request says whose it is (RFC 6750). Routes that take a key name it. */
const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key as `heistcast keys create` or `POST /v1/keys` gave it. What else it allows is in its scopes; reading takes one only where the service was set up so.',
  },
} as const;

/** The description of `app`, made from its routes. `given` has examples for schemas that state none themselves. */
export function openApiDocument(app: OpenAPIHono<RequestState>, given: Record<string, unknown> = examples) {
  const document = app.getOpenAPI31Document(openApiInfo);
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) =>
    'examples' in schema || !(name in given)
      ? [name, schema]
      : [name, { ...schema, examples: [given[name]] }],
  );
  return {
    ...document,
    components: { ...document.components, securitySchemes, schemas: Object.fromEntries(schemas) },
  };
}

/** GET /openapi.json. */
export function openApiRoute(app: OpenAPIHono<RequestState>) {
  return new Hono().get('/openapi.json', (c) => c.json(openApiDocument(app) as object));
}
