import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AppDeps } from '../deps.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { apiRootNamed, apiRootsOn } from '../taxii/apiRoots.ts';
import { collectionNamed, collectionsOf } from '../taxii/collections.ts';
import { errorResponses, negotiated, onTaxiiError } from '../taxii/errors.ts';
import { TAXII_MEDIA_TYPE } from '../taxii/mediaType.ts';
import { collectionParams, rootParams } from '../taxii/params.ts';
import { apiRoot, collection, collections, discovery } from '../taxii/resources.ts';

const noQuery = z.strictObject({});
const fields = { 'Content-Type': TAXII_MEDIA_TYPE };

const discoveryRoute = createRoute({
  method: 'get',
  path: '/taxii2/',
  operationId: 'discoverTaxii',
  summary: 'Which TAXII 2.1 API roots there are',
  description:
    'Reading only. `current` has all that is public, a year has only what was public by the end of it.',
  tags: ['taxii'],
  middleware: negotiated(),
  request: { query: noQuery },
  responses: {
    200: { description: 'The server.', content: { 'application/taxii+json': { schema: discovery } } },
    ...errorResponses(400),
  },
});

const rootRoute = createRoute({
  method: 'get',
  path: '/taxii2/{root}/',
  operationId: 'getTaxiiApiRoot',
  summary: 'An API root',
  tags: ['taxii'],
  middleware: negotiated(),
  request: { params: rootParams, query: noQuery },
  responses: {
    200: { description: 'The API root.', content: { 'application/taxii+json': { schema: apiRoot } } },
    ...errorResponses(400, 404),
  },
});

const collectionsRoute = createRoute({
  method: 'get',
  path: '/taxii2/{root}/collections/',
  operationId: 'listTaxiiCollections',
  summary: 'The collections of an API root',
  tags: ['taxii'],
  middleware: negotiated(),
  request: { params: rootParams, query: noQuery },
  responses: {
    200: { description: 'The collections.', content: { 'application/taxii+json': { schema: collections } } },
    ...errorResponses(400, 404),
  },
});

const collectionRoute = createRoute({
  method: 'get',
  path: '/taxii2/{root}/collections/{collection}/',
  operationId: 'getTaxiiCollection',
  summary: 'A collection',
  tags: ['taxii'],
  middleware: negotiated(),
  request: { params: collectionParams, query: noQuery },
  responses: {
    200: { description: 'The collection.', content: { 'application/taxii+json': { schema: collection } } },
    ...errorResponses(400, 404),
  },
});

/** GET /taxii2/ and what it leads to, down to a collection. */
export function taxiiServerRoutes({ store, today }: Pick<AppDeps, 'store' | 'today'>) {
  const roots = async () => apiRootsOn(today(), await store.compilation());
  const router = createRouter();
  router.onError(onTaxiiError);
  return router
    .openapi(discoveryRoute, async (c) => {
      servedVersions(c);
      const urls = (await roots()).map(({ name }) => `/taxii2/${name}/`);
      const body = {
        title: 'Heistcast',
        description: 'Thefts from crypto venues, what is known of how, and whom they were laid to.',
        default: urls[0] ?? '',
        api_roots: urls,
      };
      return c.json(body, 200, fields);
    })
    .openapi(rootRoute, async (c) => {
      servedVersions(c);
      const { title, description } = apiRootNamed(c.req.valid('param').root, await roots());
      const body = { title, description, versions: [TAXII_MEDIA_TYPE], max_content_length: 1 };
      return c.json(body, 200, fields);
    })
    .openapi(collectionsRoute, async (c) => {
      servedVersions(c);
      const root = apiRootNamed(c.req.valid('param').root, await roots());
      return c.json({ collections: collectionsOf(root) }, 200, fields);
    })
    .openapi(collectionRoute, async (c) => {
      servedVersions(c);
      const { root, collection: wanted } = c.req.valid('param');
      return c.json(collectionNamed(wanted, apiRootNamed(root, await roots())), 200, fields);
    });
}
