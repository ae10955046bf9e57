import { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { processMetrics } from './processMetrics.ts';
import { createRequestTimes } from './requestTimes.ts';
import { routeFinder } from './routeOf.ts';
import { type Served, servedMetrics } from './servedMetrics.ts';
import { CONTENT_TYPE, textFormat } from './textFormat.ts';

type Answer = (request: Request, env: object) => Response | Promise<Response>;

/** Measures what one process answers and serves, for Prometheus. */
export function createMetrics(served: Served) {
  const times = createRequestTimes();
  const ofServed = servedMetrics(served);
  return {
    /** GET /metrics. */
    route: () =>
      new Hono().get('/metrics', async (c) => {
        const metrics = [...(await ofServed()), times.metric(), ...processMetrics()];
        return c.body(textFormat(metrics), 200, {
          'Content-Type': CONTENT_TYPE,
          'Cache-Control': 'no-store',
        });
      }),

    /** Answers as `answer` does, and counts how long that took, by the pattern among `patterns` that the path has. */
    measuring(answer: Answer, patterns: readonly string[]): Answer {
      const routeOf = routeFinder(patterns);
      return (request, env) => {
        const startedMs = performance.now();
        const { method } = request;
        const route = routeOf(getPath(request));
        const observed = (response: Response) => {
          times.observe({ method, route, status: response.status }, (performance.now() - startedMs) / 1000);
          return response;
        };
        const answered = answer(request, env);
        return answered instanceof Promise ? answered.then(observed) : observed(answered);
      };
    },
  };
}

/** The patterns of an app's own routes, without those of its middleware. */
export const patternsOf = (app: { routes: readonly { method: string; path: string }[] }): string[] =>
  app.routes.flatMap(({ method, path }) => (method === 'ALL' ? [] : [path]));
