import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scope } from '../../../src/domain/apiKey.ts';
import { decoded } from '../../support/decoded.ts';
import { makeKey } from '../../support/keys.ts';
import { type Operation, type ServedOpenApi, servedOpenApi } from '../../support/openApi.ts';
import { type GeneratedRequest, requestsFor } from '../../support/requestArbitrary.ts';
import { openService, type TestService } from '../../support/service.ts';

/** CI asks for ten thousand. */
const ALL_REQUESTS = Number(process.env.HOSTILE_REQUESTS ?? 2500);
const SEED = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);

const service: TestService = openService();
const api: ServedOpenApi = await servedOpenApi(service);
const key = await makeKey(service, scope.options, { exchange: 'bybit' });
/** Operations that compute or answer much: fewer requests, so that the others can make the more. */
const COSTLY = /timeseries|jurisdictions|outlook|bundle/;
const COSTLY_RUNS = 40;
const costly = api.operations.filter(({ path }) => COSTLY.test(path)).length;
const RUNS = Math.ceil((ALL_REQUESTS - costly * COSTLY_RUNS) / (api.operations.length - costly));
let made = 0;
const statuses = new Map<number, number>();

beforeAll(() => {
  process.stdout.write(`property tests of the API: FC_SEED=${SEED}, ${RUNS} requests an operation\n`);
});
afterAll(() => {
  const seen = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  process.stdout.write(`${made} requests: ${seen.join(', ')}\n`);
  service.close();
});

async function send(
  { security }: Operation,
  { path, headers, ...init }: GeneratedRequest,
): Promise<Response> {
  const all = { ...(security !== undefined && key.headers), ...headers };
  const response = await service.request(`http://localhost${path}`, { ...init, headers: all });
  made += 1;
  statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
  return response;
}

/** Whether the URL still names the operation, once `.` and `..` in it are resolved. */
function reaches(template: string, path: string): boolean {
  const { pathname } = new URL(path, 'http://localhost');
  const pattern = template
    .split('/')
    .map((step) => (step.startsWith('{') ? '[^/]+' : step.replaceAll('.', '\\.')));
  return new RegExp(`^${pattern.join('/')}$`).test(pathname);
}

describe('any request an operation’s schema can make, and worse', () => {
  for (const operation of api.operations) {
    it(`${operation.method} ${operation.path} never fails and answers as declared`, async () => {
      await fc.assert(
        fc.asyncProperty(requestsFor(operation, api), async (request) => {
          const response = await send(operation, request);
          const text = await decoded(response);
          const failure = service.logged.find(({ level }) => level === 'error');
          expect(response.status, String(failure?.fields.error ?? text)).toBeLessThan(500);
          if (response.status === 304 || response.status === 308) return;
          const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
          const reached = [operation, ...api.operations].find(
            ({ method, path }) => method === request.method && reaches(path, request.path),
          );
          if (reached === undefined && response.ok) return;
          const declared = reached
            ? api.validatorOf(reached, response.status, mediaType)
            : api.validatorOfComponent('Problem');
          expect(declared, `${response.status} ${mediaType} is not declared`).toBeDefined();
          if (declared === undefined) return;
          const body: unknown = mediaType.endsWith('json') ? JSON.parse(text) : text;
          expect(declared(body), JSON.stringify(declared.errors?.[0])).toBe(true);
        }),
        { numRuns: COSTLY.test(operation.path) ? COSTLY_RUNS : RUNS, seed: SEED },
      );
    }, 120_000);
  }

  it('has made as many requests as it promises', () => {
    expect(made).toBeGreaterThanOrEqual(ALL_REQUESTS);
  });
});
