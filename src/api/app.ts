import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { AppDeps } from './deps.ts';
import { HttpProblem, sendProblem } from './http/problem.ts';
import { createRouter } from './http/router.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { exchangeRoutes } from './routes/exchanges.ts';
import { healthRoutes } from './routes/health.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { jurisdictionRoutes } from './routes/jurisdictions.ts';
import { modelRoutes } from './routes/model.ts';
import { openApiRoute } from './routes/openApi.ts';
import { scoreRoutes } from './routes/scores.ts';
import { statusRoutes } from './routes/status.ts';
import { createScorer } from './scorer.ts';

/** The whole HTTP API over its dependencies. Keeps nothing but derived values. */
export function createApp(deps: AppDeps) {
  const app = createRouter();
  const scorer = createScorer(deps.store, deps.model);
  app.use(
    requestId(),
    secureHeaders(),
    cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'] }),
    compress(),
  );
  app.notFound((c) => sendProblem(c, 404, `Nothing is served at ${c.req.path}.`));
  app.onError((error, c) => {
    if (error instanceof HttpProblem) return sendProblem(c, error.status, error.message, error.errors);
    deps.log('error', 'request failed', { requestId: c.get('requestId'), path: c.req.path, error });
    return sendProblem(c, 500);
  });
  return app
    .route('/', healthRoutes(deps))
    .route('/', exchangeRoutes(deps))
    .route('/', scoreRoutes(deps, scorer))
    .route('/', jurisdictionRoutes(deps, scorer))
    .route('/', incidentRoutes(deps))
    .route('/', evidenceRoutes(deps))
    .route('/', modelRoutes(deps))
    .route('/', statusRoutes(deps))
    .route('/', openApiRoute(app));
}

export type AppType = ReturnType<typeof createApp>;
