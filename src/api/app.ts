import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { Model } from '../domain/model.ts';
import type { AppDeps, Store } from './deps.ts';
import { atOneVersion } from './http/atOneVersion.ts';
import { admitted, identified } from './http/authenticate.ts';
import { openToPages, secured } from './http/browserSafety.ts';
import { conditional } from './http/conditional.ts';
import { discreet } from './http/discreetLog.ts';
import { headAsGet } from './http/headAsGet.ts';
import { ofAnythingElse, ofReading, ofTheEvidence, ofWriting } from './http/ofTheEvidence.ts';
import { HttpProblem, isProblemStatus, sendProblem } from './http/problem.ts';
import { rateLimited } from './http/rateLimit.ts';
import { refusalProblem } from './http/refusalProblem.ts';
import { remembering } from './http/rememberedAnswers.ts';
import { requestLog } from './http/requestLog.ts';
import { createRouter } from './http/router.ts';
import { backtestRoutes } from './routes/backtest.ts';
import { badgeRoutes } from './routes/badge.ts';
import { batchRoutes } from './routes/batch.ts';
import { docsRoutes } from './routes/docs.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { exchangeRoutes } from './routes/exchanges.ts';
import { feedRoutes } from './routes/feed.ts';
import { healthRoutes } from './routes/health.ts';
import { historyRoutes } from './routes/history.ts';
import { incidentRoutes } from './routes/incidents.ts';
import { incidentYearRoutes } from './routes/incidentYears.ts';
import { jurisdictionProfileRoutes } from './routes/jurisdictionProfiles.ts';
import { jurisdictionScoreRoutes } from './routes/jurisdictionScores.ts';
import { jurisdictionRoutes } from './routes/jurisdictions.ts';
import { keyRoutes } from './routes/keys.ts';
import { llmsTxtRoute } from './routes/llmsTxt.ts';
import { logRoutes } from './routes/log.ts';
import { modelRoutes } from './routes/model.ts';
import { modelVintageRoutes } from './routes/modelVintage.ts';
import { openApiRoute } from './routes/openApi.ts';
import { outlookRoutes } from './routes/outlook.ts';
import { privateRoutes } from './routes/privateFacts.ts';
import { referenceRoutes } from './routes/references.ts';
import { reviewRoutes } from './routes/review.ts';
import { scoreRoutes } from './routes/scores.ts';
import { statusRoutes } from './routes/status.ts';
import { stixBundleRoutes } from './routes/stixBundle.ts';
import { submissionRoutes } from './routes/submissions.ts';
import { taxiiObjectRoutes } from './routes/taxiiObjects.ts';
import { taxiiServerRoutes } from './routes/taxiiServer.ts';
import { timeseriesRoutes } from './routes/timeseries.ts';
import { whatIfRoutes } from './routes/whatIf.ts';
import { createScorer } from './scorer.ts';
import { createStixLibrary } from './stix/library.ts';

/** The whole HTTP API over its dependencies. Keeps nothing but derived values. */
export function createApp(given: AppDeps) {
  const deps = { ...given, log: discreet(given.log), store: scoredBy(given.model, given.store) };
  const app = createRouter();
  const scorer = createScorer(deps.store, deps.model);
  const library = createStixLibrary(deps.store);
  app.use(
    requestId({ generator: (c) => c.env?.again?.requestId ?? crypto.randomUUID() }),
    requestLog(deps.log),
    headAsGet(),
    secured(),
    openToPages(),
    identified(deps.keyring),
    rateLimited(deps, (c) => c.req.path === '/healthz'),
    admitted(deps.publicRead ?? true),
    ...(deps.compresses ? [] : [compress()]),
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return sendProblem(c, 405, `${c.req.path} takes ${methods.join(' and ')}.`);
      },
    }),
  );
  const answer = app.fetch;
  const unmixed = atOneVersion(deps.store, answer);
  const tagged = conditional(deps);
  app.use('/v1/*', ofReading(unmixed), ofTheEvidence(tagged), ofWriting(deps.store), ofAnythingElse());
  app.use('/feed.atom', unmixed, tagged);
  app.use('/taxii2/*', unmixed, tagged);
  app.fetch = remembering(answer, deps);
  app.notFound((c) => sendProblem(c, 404, `Nothing is served at ${c.req.path}.`));
  app.onError((error, c) => {
    const problem = error instanceof HttpProblem ? error : refusalProblem(error);
    if (problem) return sendProblem(c, problem.status, problem.message, problem.errors, problem.fields);
    if (error instanceof HTTPException && isProblemStatus(error.status))
      return sendProblem(c, error.status, error.message || undefined);
    deps.log('error', 'request failed', { requestId: c.get('requestId'), path: c.req.path, error });
    return sendProblem(c, 500);
  });
  return app
    .route('/', healthRoutes(deps))
    .route('/', exchangeRoutes(deps, scorer))
    .route('/', scoreRoutes(deps, scorer))
    .route('/', historyRoutes(deps))
    .route('/', whatIfRoutes(deps, scorer))
    .route('/', badgeRoutes(deps, scorer))
    .route('/', batchRoutes(deps, scorer))
    .route('/', outlookRoutes(deps, scorer))
    .route('/', timeseriesRoutes(deps, scorer))
    .route('/', jurisdictionRoutes(deps, scorer))
    .route('/', jurisdictionProfileRoutes(deps, scorer))
    .route('/', jurisdictionScoreRoutes(deps, scorer))
    .route('/', incidentYearRoutes(deps))
    .route('/', incidentRoutes(deps))
    .route('/', evidenceRoutes(deps))
    .route('/', referenceRoutes(deps))
    .route('/', modelRoutes(deps))
    .route('/', backtestRoutes(deps))
    .route('/', modelVintageRoutes(deps))
    .route('/', submissionRoutes(deps))
    .route('/', reviewRoutes(deps))
    .route('/', logRoutes(deps))
    .route('/', privateRoutes(deps, scorer))
    .route('/', keyRoutes(deps))
    .route('/', statusRoutes(deps))
    .route('/', feedRoutes(deps))
    .route('/', stixBundleRoutes(deps, library))
    .route('/', taxiiServerRoutes(deps))
    .route('/', taxiiObjectRoutes(deps, library))
    .route('/', openApiRoute(app))
    .route('/', docsRoutes())
    .route('/', llmsTxtRoute());
}

/** A store that counts as not ready while what it serves was scored by another model than the app's. */
const scoredBy = (model: Model, store: Store): Store => ({
  ...store,
  async versions() {
    const versions = await store.versions();
    return versions?.modelVersion === model.version ? versions : undefined;
  },
});

export type AppType = ReturnType<typeof createApp>;
