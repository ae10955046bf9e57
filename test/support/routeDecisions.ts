import { newTheft } from '../desk/contract.ts';
import { makeKey, type TestKey } from './keys.ts';
import type { TestService } from './service.ts';

/**
 * Who may use a route: `probe` and `description` anyone at any time; `reading` anyone, or any key's holder where reading
 * is not public; `follow` who submits or reviews; `own` an exchange's key for what that exchange keeps; else the scope.
 */
export type Decision = 'probe' | 'description' | 'reading' | 'submit' | 'review' | 'follow' | 'own' | 'admin';

/** What a route needs beside a key to answer well. */
export interface Sample {
  path?: Record<string, string>;
  query?: string;
  body?: unknown;
}

export interface RouteDecision {
  who: Decision;
  /** Made anew for each request, since a write can often be made only once. */
  sample?: (service: TestService, submitter: TestKey) => Sample | Promise<Sample>;
}

const anyone = (path: Record<string, string> = {}, query = ''): RouteDecision => ({
  who: 'reading',
  sample: () => ({ path, query }),
});
const ofExchange = anyone({ id: 'upbit' });
const ofCountry = anyone({ code: 'KR' });
const own = (body?: unknown): RouteDecision => ({
  who: 'own',
  sample: () => ({ path: { id: 'bybit' }, ...(body !== undefined && { body }) }),
});

let theft = 0;
const anotherTheft = () => {
  theft += 1;
  return newTheft(`upbit-matrix-${theft}`);
};

async function pending(service: TestService, submitter: TestKey): Promise<{ id: string }> {
  const response = await service.request('/v1/submissions', {
    method: 'POST',
    headers: { ...submitter.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(anotherTheft()),
  });
  return { id: (await response.json()).data.id };
}

/** TAXII's ids are found by going from the discovery on, as a client does. */
async function shelved(service: TestService) {
  const get = async (path: string) => (await service.request(path)).json();
  const { default: address } = await get('/taxii2/');
  const { pathname } = new URL(address, 'http://localhost');
  const { collections } = await get(`${pathname}collections/`);
  const collection = collections[0].id;
  const { objects } = await get(`${pathname}collections/${collection}/manifest/?limit=1`);
  return { root: pathname.split('/')[2] ?? '', collection, object: objects[0].id };
}
const ofShelf: RouteDecision = {
  who: 'reading',
  sample: async (service) => ({ path: await shelved(service) }),
};

/** The decision on every route. */
export const routeDecisions: Record<string, RouteDecision> = {
  'GET /healthz': { who: 'probe' },
  'GET /readyz': { who: 'probe' },
  'GET /openapi.json': { who: 'description' },
  'GET /docs': { who: 'description' },
  'GET /docs/start.js': { who: 'description' },
  'GET /llms.txt': { who: 'description' },

  'GET /v1/exchanges': anyone(),
  'GET /v1/exchanges/{id}': ofExchange,
  'GET /v1/exchanges/{id}/score': ofExchange,
  'GET /v1/exchanges/{id}/history': ofExchange,
  'POST /v1/exchanges/{id}/what-if': {
    who: 'reading',
    sample: () => ({ path: { id: 'upbit' }, body: { controls: { add: ['ccss'] } } }),
  },
  'GET /v1/exchanges/{id}/badge.svg': ofExchange,
  'GET /v1/exchanges/{id}/badge.json': ofExchange,
  'POST /v1/scores': { who: 'reading', sample: () => ({ body: { queries: { a: { exchange: 'upbit' } } } }) },
  'GET /v1/outlook': anyone(),
  'GET /v1/timeseries': anyone({}, 'entities=exchange:upbit&from=2025-01-01'),
  'GET /v1/jurisdictions': anyone(),
  'GET /v1/jurisdictions/compare': anyone({}, 'codes=KR,JP'),
  'GET /v1/jurisdictions/{code}': ofCountry,
  'GET /v1/jurisdictions/{code}/score': ofCountry,
  'GET /v1/jurisdictions/{code}/history': ofCountry,
  'GET /v1/incidents': anyone(),
  'GET /v1/incidents/years': anyone(),
  'GET /v1/incidents/{id}': anyone({ id: 'bybit-2025-02' }),
  'GET /v1/evidence': anyone({}, 'ids=incident/bybit-2025-02'),
  'GET /v1/patterns': anyone(),
  'GET /v1/actors': anyone(),
  'GET /v1/totals': anyone(),
  'GET /v1/model': anyone(),
  'GET /v1/model/backtest': anyone(),
  'GET /v1/model/misses': anyone(),
  'GET /v1/model/{vintage}': anyone({ vintage: '2025' }),
  'GET /v1/status': anyone(),
  'GET /v1/log': anyone(),
  'GET /feed.atom': anyone(),
  'GET /v1/stix/bundle.json': anyone(),
  'GET /taxii2/': anyone(),
  'GET /taxii2/{root}/': ofShelf,
  'GET /taxii2/{root}/collections/': ofShelf,
  'GET /taxii2/{root}/collections/{collection}/': ofShelf,
  'GET /taxii2/{root}/collections/{collection}/manifest/': ofShelf,
  'GET /taxii2/{root}/collections/{collection}/objects/': ofShelf,
  'GET /taxii2/{root}/collections/{collection}/objects/{object}/': ofShelf,
  'GET /taxii2/{root}/collections/{collection}/objects/{object}/versions/': ofShelf,

  'POST /v1/submissions': { who: 'submit', sample: () => ({ body: anotherTheft() }) },
  'GET /v1/submissions': { who: 'follow' },
  'GET /v1/submissions/{id}': { who: 'follow', sample: async (...at) => ({ path: await pending(...at) }) },
  'GET /v1/submissions/{id}/preview': {
    who: 'review',
    sample: async (...at) => ({ path: await pending(...at) }),
  },
  'POST /v1/submissions/{id}/decision': {
    who: 'review',
    sample: async (...at) => ({
      path: await pending(...at),
      body: { verdict: 'rejected', reason: 'made for a test' },
    }),
  },
  'GET /v1/exchanges/{id}/private-facts': own(),
  'PUT /v1/exchanges/{id}/private-facts': own({ facts: [] }),
  'GET /v1/exchanges/{id}/private-score': own(),
  'GET /v1/keys': { who: 'admin' },
  'POST /v1/keys': { who: 'admin', sample: () => ({ body: { name: 'made in the matrix', scopes: [] } }) },
  'DELETE /v1/keys/{id}': {
    who: 'admin',
    sample: async (service) => ({ path: { id: (await makeKey(service, [])).id } }),
  },
};
