import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { backtest } from '../../src/backtest.ts';
import { depsOn } from '../../src/depsOn.ts';
import { CONSOLE } from '../../src/desk/keyring.ts';
import { scope } from '../../src/domain/apiKey.ts';
import { makeExpiredKey, makeKey, type TestKey } from '../support/keys.ts';
import { type Operation, servedOpenApi } from '../support/openApi.ts';
import { type Decision, type RouteDecision, routeDecisions, type Sample } from '../support/routeDecisions.ts';
import { openService } from '../support/service.ts';

const service = openService();
afterAll(() => service.close());

/** The same database where reading takes a key. */
const closed = createApp({ ...depsOn(service.store), backtest, log: () => {}, publicRead: false });

const ofBybit = { exchange: 'bybit' };
const submitter = await makeKey(service, ['submit']);
const revoked = await makeKey(service, scope.options, ofBybit);
await service.keyring.revoke(revoked.id, CONSOLE);
const expired = await makeExpiredKey(service, scope.options, ofBybit);

/** Who asks, and what each may do. */
interface Actor {
  name: string;
  headers: Record<string, string>;
  may: readonly Decision[];
}
const actor = (name: string, { headers }: Pick<TestKey, 'headers'>, ...may: Decision[]): Actor => ({
  ...{ name, headers, may: ['probe', 'description', 'reading', ...may] },
});
const refused = (name: string, Authorization: string): Actor => ({
  ...{ name, headers: { Authorization }, may: ['probe'] },
});

const EVERYTHING: Decision[] = ['own', 'admin', 'submit', 'review', 'follow'];

const nobody: Actor = { name: 'no key', headers: {}, may: ['probe', 'description', 'reading'] };
const holders: Actor[] = [
  actor('a key without a scope', await makeKey(service, [])),
  actor('submit', submitter, 'submit', 'follow'),
  actor('review', await makeKey(service, ['review']), 'review', 'follow'),
  actor('admin', await makeKey(service, ['admin']), 'admin'),
  actor('private', await makeKey(service, ['private'], ofBybit), 'own'),
  actor('all scopes', await makeKey(service, scope.options, ofBybit), ...EVERYTHING),
  actor('a key of the exchange without private', await makeKey(service, [], ofBybit)),
  actor('private of another exchange', await makeKey(service, ['private'], { exchange: 'upbit' })),
];
const wrong: Actor[] = [
  refused('an expired key', expired.headers.Authorization),
  refused('a revoked key', revoked.headers.Authorization),
  refused('a malformed key', 'Bearer heistcast_x'),
];

const routes = [
  ...new Set(
    createApp({ ...depsOn(service.store), log: () => {} })
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
  ),
];
const { operations } = await servedOpenApi(service);

describe('every route', () => {
  it('has a decision, and every decision a route', () => {
    expect(Object.keys(routeDecisions).sort()).toEqual(routes.sort());
  });

  it('is documented as it is decided', () => {
    for (const operation of operations) {
      const { who } = routeDecisions[`${operation.method} ${operation.path}`] ?? {};
      const isFree = who === 'reading' || who === 'probe';
      expect(securityOf(operation), operation.operationId).toEqual(isFree ? [] : ['bearer']);
      const statuses = Object.keys(operation.responses);
      expect(statuses.includes('401'), operation.operationId).toBe(who !== 'probe');
      if (!isFree) expect(statuses, operation.operationId).toContain('403');
    }
  });
});

const securityOf = ({ security = [] }: Operation): string[] => security.flatMap((each) => Object.keys(each));

async function statusOf(ask: Ask, route: string, { headers }: Actor, sample: Sample): Promise<number> {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(sample.path?.[name] ?? ''));
  const response = await ask(sample.query ? `${path}?${sample.query}` : path, {
    method,
    headers: { ...headers, ...(sample.body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(sample.body !== undefined && { body: JSON.stringify(sample.body) }),
  });
  await response.arrayBuffer();
  return response.status;
}
type Ask = (path: string, init: RequestInit) => Response | Promise<Response>;

/** What each actor gets: its status where it is refused, `ok` where it is let through. */
async function row(ask: Ask, route: string, { sample }: RouteDecision, actors: readonly Actor[]) {
  const found: Record<string, string | number> = {};
  for (const each of actors) {
    const status = await statusOf(ask, route, each, (await sample?.(service, submitter)) ?? {});
    found[each.name] = status < 400 ? 'ok' : status;
  }
  return found;
}

describe.each(Object.entries(routeDecisions))('%s', (route, decision) => {
  const { who } = decision;
  const expected = (actors: readonly Actor[], otherwise: number) =>
    Object.fromEntries(actors.map(({ name, may }) => [name, may.includes(who) ? 'ok' : otherwise]));

  it(`is for: ${who}`, async () => {
    expect(await row(service.request, route, decision, [nobody, ...holders, ...wrong])).toEqual({
      ...expected([nobody], 401),
      ...expected(holders, 403),
      ...expected(wrong, 401),
    });
  });

  it(`is for: ${who}, where reading takes a key`, async () => {
    const stranger: Actor = { ...nobody, may: ['probe', 'description'] };
    const ask: Ask = (path, init) => closed.request(path, init);
    expect(await row(ask, route, decision, [stranger, ...holders.slice(0, 1), ...wrong])).toEqual({
      ...expected([stranger], 401),
      ...expected(holders.slice(0, 1), 403),
      ...expected(wrong, 401),
    });
  });
});

describe('what another keeps', () => {
  const answerTo = async (key: Actor | undefined, method: string, path: string, body?: unknown) => {
    const response = await service.request(path, {
      method,
      headers: { ...key?.headers, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { 'x-request-id': _, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, text: await response.text() };
  };
  const named = (name: string) => holders.find((each) => each.name === name);

  it.each(['private-facts', 'private-score'])(
    '%s: is refused alike, whether it exists or not',
    async (what) => {
      await service.store.privateFacts.replace('bybit', [], new Date().toISOString());
      const other = named('private of another exchange');
      const ofSome = await answerTo(other, 'GET', `/v1/exchanges/bybit/${what}`);
      expect(ofSome.status).toBe(403);
      for (const id of ['kraken', 'mt-gox', 'no-such-exchange'])
        expect(await answerTo(other, 'GET', `/v1/exchanges/${id}/${what}`)).toEqual(ofSome);
      const put = await answerTo(other, 'PUT', '/v1/exchanges/bybit/private-facts', { facts: [] });
      const putToNone = await answerTo(other, 'PUT', '/v1/exchanges/no-such/private-facts', { facts: [] });
      expect(putToNone).toEqual(put);
    },
  );

  it('a submission counts as none', async () => {
    const theirs = await routeDecisions['GET /v1/submissions/{id}']?.sample?.(service, submitter);
    const id = theirs?.path?.id ?? '';
    const none = crypto.randomUUID();
    const other = actor('another', await makeKey(service, ['submit']));
    const [some, missing] = [
      await answerTo(other, 'GET', `/v1/submissions/${id}`),
      await answerTo(other, 'GET', `/v1/submissions/${none}`),
    ];
    expect(some.status).toBe(404);
    expect({ ...some, text: some.text.replace(id, none) }).toEqual(missing);
  });

  it('is not read before it is known who asks', async () => {
    const takers = operations.filter((each) => each.requestBody !== undefined && securityOf(each).length > 0);
    expect(takers.length).toBeGreaterThan(2);
    for (const { method, path } of takers)
      expect((await answerTo(undefined, method, path.replace('{id}', 'bybit'), '{')).status, path).toBe(401);
  });
});
