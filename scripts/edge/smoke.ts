import { setTimeout } from 'node:timers/promises';
import type { Versions } from '../../src/domain/listing.ts';
import { model } from '../../src/model.ts';

/** A replica may be behind what was just written, and a new version takes a while to reach every location. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 1000;
const SCORE = '/v1/exchanges/bybit/score?asOf=2025-02-20';

type Get = (path: string, headers?: Record<string, string>) => Promise<Response>;

/** What a deployed installation must answer: `check` throws what is wrong. */
interface SmokeCheck {
  name: string;
  check(get: Get): Promise<void>;
}

const expectEqual = (what: string, found: unknown, wanted: unknown) => {
  if (found !== wanted) throw new Error(`${what} is ${found}, not ${wanted}`);
};

const checks: SmokeCheck[] = [
  {
    name: 'is ready',
    check: async (get) => expectEqual('/readyz', (await get('/readyz')).status, 200),
  },
  {
    name: 'serves the shipped model',
    async check(get) {
      const { meta } = (await (await get('/v1/status')).json()) as { meta?: Partial<Versions> };
      expectEqual('modelVersion', meta?.modelVersion, model.version);
    },
  },
  {
    name: 'scores, and knows that nothing changed',
    async check(get) {
      const response = await get(SCORE);
      expectEqual(SCORE, response.status, 200);
      const { data } = (await response.json()) as { data: { probability: { state: number } } };
      const { state } = data.probability;
      if (!(state > 0 && state < 1)) throw new Error(`the probability is ${state}`);
      const again = await get(SCORE, { 'If-None-Match': response.headers.get('etag') ?? '' });
      expectEqual('the second answer', again.status, 304);
    },
  },
  {
    name: 'answers an unknown path with a problem',
    async check(get) {
      const response = await get('/v1/nothing');
      expectEqual('/v1/nothing', response.status, 404);
      expectEqual('its type', response.headers.get('content-type'), 'application/problem+json');
    },
  },
  {
    name: 'serves the dashboard',
    async check(get) {
      const response = await get('/');
      expectEqual('/', response.status, 200);
      if (!(await response.text()).includes('<title>Heistcast')) throw new Error('/ is not the dashboard');
    },
  },
];

/** Asks an installation at `origin` all it must answer; throws at the first check that goes on failing. */
export async function smoke(
  origin: string | URL,
  report: (line: string) => void,
  patienceMs: number = PATIENCE_MS,
): Promise<void> {
  const get: Get = (path, headers = {}) => fetch(new URL(path, origin), { headers, redirect: 'manual' });
  for (const { name, check } of checks) {
    await insist(() => check(get), patienceMs).catch((error: unknown) => {
      throw new Error(`${origin} fails "${name}": ${error instanceof Error ? error.message : error}`);
    });
    report(`${origin} ${name}`);
  }
}

async function insist(attempt: () => Promise<void>, patienceMs: number): Promise<void> {
  const endsMs = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() >= endsMs) throw error;
      await setTimeout(PAUSE_MS);
    }
  }
}
