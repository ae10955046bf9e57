import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { AppDeps } from '../deps.ts';
import { notFound } from '../http/problem.ts';
import { createRouter, type RequestState } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { STIX_MEDIA_TYPE } from '../stix/bundle.ts';
import type { StixLibrary } from '../stix/library.ts';
import { versionOf } from '../stix/stixObject.ts';
import { apiRootNamed, apiRootsOn } from '../taxii/apiRoots.ts';
import { collectionNamed } from '../taxii/collections.ts';
import { errorResponses, negotiated, onTaxiiError } from '../taxii/errors.ts';
import { collectionFilters, filtered, objectFilters } from '../taxii/filters.ts';
import type { Listed } from '../taxii/listing.ts';
import { TAXII_MEDIA_TYPE } from '../taxii/mediaType.ts';
import { pageQuery, taxiiPage } from '../taxii/paging.ts';
import { collectionParams, objectParams } from '../taxii/params.ts';
import { envelope, manifest, versions } from '../taxii/resources.ts';
import { createShelf } from '../taxii/shelf.ts';

const collectionQuery = z.strictObject({ ...pageQuery, ...collectionFilters });
const objectQuery = z.strictObject({ ...pageQuery, ...objectFilters });
const { 'match[version]': _, ...versionFilters } = objectFilters;
const versionsQuery = z.strictObject({ ...pageQuery, ...versionFilters });

const manifestRoute = createRoute({
  method: 'get',
  path: '/taxii2/{root}/collections/{collection}/manifest/',
  operationId: 'getTaxiiManifest',
  summary: 'What a collection holds, without the objects themselves',
  tags: ['taxii'],
  middleware: negotiated(),
  request: { params: collectionParams, query: collectionQuery },
  responses: {
    200: { description: 'A page of it.', content: { 'application/taxii+json': { schema: manifest } } },
    ...errorResponses(400, 404),
  },
});

const objectsRoute = createRoute({
  method: 'get',
  path: '/taxii2/{root}/collections/{collection}/objects/',
  operationId: 'listTaxiiObjects',
  summary: 'The objects of a collection',
  description:
    'In the order they were added. To follow a collection, ask with `added_after` set to the X-TAXII-Date-Added-Last of the last answer: every edition of the evidence and every accepted submission adds new versions of what it touches.',
  tags: ['taxii'],
  middleware: negotiated(),
  request: { params: collectionParams, query: collectionQuery },
  responses: {
    200: { description: 'A page of them.', content: { 'application/taxii+json': { schema: envelope } } },
    ...errorResponses(400, 404),
  },
});

const objectRoute = createRoute({
  method: 'get',
  path: '/taxii2/{root}/collections/{collection}/objects/{object}/',
  operationId: 'getTaxiiObject',
  summary: 'An object',
  tags: ['taxii'],
  middleware: negotiated(),
  request: { params: objectParams, query: objectQuery },
  responses: {
    200: { description: 'Its versions.', content: { 'application/taxii+json': { schema: envelope } } },
    ...errorResponses(400, 404),
  },
});

const versionsRoute = createRoute({
  method: 'get',
  path: '/taxii2/{root}/collections/{collection}/objects/{object}/versions/',
  operationId: 'listTaxiiVersions',
  summary: 'When the versions of an object are dated',
  tags: ['taxii'],
  middleware: negotiated(),
  request: { params: objectParams, query: versionsQuery },
  responses: {
    200: { description: 'The versions.', content: { 'application/taxii+json': { schema: versions } } },
    ...errorResponses(400, 404),
  },
});

/** GET /taxii2/{root}/collections/{collection}/manifest/, objects/, an object, and its versions. TAXII has no empty lists (§2). */
export function taxiiObjectRoutes({ store, today }: Pick<AppDeps, 'store' | 'today'>, library: StixLibrary) {
  const shelf = createShelf(store, library);

  const contentsOf = async (
    c: Context<RequestState>,
    asked: { root: string; collection: string },
  ): Promise<Listed[]> => {
    const served = servedVersions(c);
    const root = apiRootNamed(asked.root, apiRootsOn(today(), await store.compilation()));
    const { alias } = collectionNamed(asked.collection, root);
    return await shelf.contentsOf({ alias, asOf: root.asOf, served, today: today() });
  };

  const versionsOfOne = async (
    c: Context<RequestState>,
    asked: { root: string; collection: string; object: string },
  ): Promise<Listed[]> => {
    const found = (await contentsOf(c, asked)).filter(({ object }) => object.id === asked.object);
    if (found.length === 0) throw notFound('object', asked.object);
    return found;
  };

  const router = createRouter();
  router.onError(onTaxiiError);
  return router
    .openapi(manifestRoute, async (c) => {
      const query = c.req.valid('query');
      const page = taxiiPage(filtered(await contentsOf(c, c.req.valid('param')), query), query);
      const records = page.rows.map(({ object, dateAdded }) => ({
        id: object.id,
        date_added: dateAdded,
        version: versionOf(object),
        media_type: STIX_MEDIA_TYPE,
      }));
      return c.json({ ...page.rest, ...(records.length > 0 && { objects: records }) }, 200, fieldsOf(page));
    })
    .openapi(objectsRoute, async (c) => {
      const query = c.req.valid('query');
      const page = taxiiPage(filtered(await contentsOf(c, c.req.valid('param')), query), query);
      const objects = page.rows.map(({ object }) => object);
      return c.json({ ...page.rest, ...(objects.length > 0 && { objects }) }, 200, fieldsOf(page));
    })
    .openapi(objectRoute, async (c) => {
      const query = c.req.valid('query');
      const page = taxiiPage(filtered(await versionsOfOne(c, c.req.valid('param')), query), query);
      const objects = page.rows.map(({ object }) => object);
      return c.json({ ...page.rest, ...(objects.length > 0 && { objects }) }, 200, fieldsOf(page));
    })
    .openapi(versionsRoute, async (c) => {
      const query = c.req.valid('query');
      const all = { ...query, 'match[version]': 'all' };
      const page = taxiiPage(filtered(await versionsOfOne(c, c.req.valid('param')), all), query);
      const dates = page.rows.map(({ object }) => versionOf(object));
      return c.json({ ...page.rest, ...(dates.length > 0 && { versions: dates }) }, 200, fieldsOf(page));
    });
}

const fieldsOf = ({ fields }: { fields: Record<string, string> }) => ({
  'Content-Type': TAXII_MEDIA_TYPE,
  ...fields,
});
