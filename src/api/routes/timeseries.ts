import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import type { Served } from '../../domain/listing.ts';
import type { Model } from '../../domain/model.ts';
import type { AppDeps, Store } from '../deps.ts';
import { format, listAsCsv } from '../http/csv/listAsCsv.ts';
import { badQuery, HttpProblem } from '../http/problem.ts';
import { pageResponse, problemResponses } from '../http/responses.ts';
import { toDecimals, toSignificant } from '../http/round.ts';
import { createRouter } from '../http/router.ts';
import { beginsStep, daysOfSpan, rejectBackwards, type Step, span, step } from '../http/span.ts';
import { servedVersions } from '../http/versions.ts';
import { jurisdictionNamed } from '../jurisdictionNamed.ts';
import { jurisdictionPoints, rejectManyPoints } from '../jurisdictionPoints.ts';
import type { Scorer } from '../scorer.ts';

const MOST_ENTITIES = 20;

const metric = z.enum(['riskPoints', 'probability']).meta({
  id: 'Metric',
  description: 'Risk points, or the probability of a state theft within 365 days.',
  examples: ['riskPoints'],
});

const timeseriesRow = z
  .strictObject({
    time: z.iso.datetime().describe('Midnight UTC of the day the value is for.'),
    timeMs: z.int().describe('The same in milliseconds since 1970.'),
    entity: z.string().describe('exchange:<slug> or jurisdiction:<alpha-2 code>.'),
    metric,
    value: z.number(),
  })
  .meta({
    id: 'TimeseriesRow',
    description: 'One value of one entity at one time.',
    examples: [
      {
        time: '2025-01-01T00:00:00Z',
        timeMs: 1735689600000,
        entity: 'exchange:upbit',
        metric: 'riskPoints',
        value: 84.02,
      },
    ],
  });

const route = createRoute({
  method: 'get',
  path: '/v1/timeseries',
  operationId: 'listTimeseries',
  summary: 'Scores over time as flat rows',
  description:
    'For dashboards. Exchanges: the stored scores of the 1st of each month. Jurisdictions: computed on request, at most quarterly and at most 60 points each.',
  tags: ['exchanges', 'jurisdictions'],
  middleware: listAsCsv(timeseriesRow),
  request: {
    query: z.strictObject({
      entities: z
        .string()
        .min(4)
        .max(1000)
        .meta({
          description: `Comma-separated, at most ${MOST_ENTITIES}: exchange:<id or alias> or jurisdiction:<code>.`,
          examples: ['exchange:upbit,jurisdiction:KR'],
        }),
      metric: metric.default('riskPoints'),
      ...span,
      step: step.default('month'),
      format,
    }),
  },
  responses: {
    200: pageResponse(timeseriesRow, 'All rows, entity by entity, oldest first.'),
    ...problemResponses(400, 404),
  },
});

interface Entity {
  kind: 'exchange' | 'jurisdiction';
  /** Slug or alpha-2 code. */
  id: string;
}

interface Value {
  asOf: IsoDate;
  riskPoints: number;
  probability: { state: number };
}

/** GET /v1/timeseries. */
export function timeseriesRoutes({ store, model, today }: AppDeps, scorer: Scorer) {
  return createRouter().openapi(route, async (c) => {
    const { entities: asked, metric: wanted, from, to = today(), step: every } = c.req.valid('query');
    rejectBackwards(from, to);
    const served = servedVersions(c);
    const { scoredOn, modelVersion, dataVersion } = served;
    const entities = await entitiesNamed(asked, served, store, scorer);
    const span = { from, to: to < today() ? to : today(), every };
    const [ofExchanges, ofJurisdictions] = await Promise.all([
      exchangeValues(entities, span, store),
      jurisdictionValues(entities, span, served, model, scorer),
    ]);
    const data = entities.flatMap(({ kind, id }) => {
      const values = (kind === 'exchange' ? ofExchanges : ofJurisdictions).get(id) ?? [];
      return values.map((value) => ({
        time: `${value.asOf}T00:00:00Z`,
        timeMs: Date.parse(value.asOf),
        entity: `${kind}:${id}`,
        metric: wanted,
        value:
          wanted === 'riskPoints'
            ? toDecimals(value.riskPoints, 2)
            : toSignificant(value.probability.state, 4),
      }));
    });
    const meta = { asOf: scoredOn, modelVersion, dataVersion, total: data.length, nextCursor: null };
    return c.json({ data, meta }, 200);
  });
}

interface Span {
  from: IsoDate;
  to: IsoDate;
  every: Step;
}

async function exchangeValues(
  entities: readonly Entity[],
  { from, to, every }: Span,
  store: Pick<Store, 'scores'>,
): Promise<Map<string, Value[]>> {
  const ids = entities.flatMap(({ kind, id }) => (kind === 'exchange' ? [id] : []));
  if (ids.length === 0) return new Map();
  const rows = await store.scores.history(ids, from, to);
  return Map.groupBy(
    rows.filter(({ asOf }) => beginsStep(asOf, every)),
    ({ exchangeId }) => exchangeId,
  );
}

async function jurisdictionValues(
  entities: readonly Entity[],
  { from, to, every }: Span,
  served: Served,
  model: Model,
  scorer: Scorer,
): Promise<Map<string, Value[]>> {
  const codes = entities.flatMap(({ kind, id }) => (kind === 'jurisdiction' ? id : []));
  if (codes.length === 0) return new Map();
  const days = daysOfSpan(from, to, every === 'year' ? 'year' : 'quarter');
  rejectManyPoints(days.length);
  const points = await jurisdictionPoints(codes, days, served, model, scorer);
  const values = points.map(({ asOf, score }) => ({ ...score, asOf }));
  return Map.groupBy(values, ({ code }) => code);
}

/** The entities that a list names, each once. Throws a 404 that names each unknown one. */
async function entitiesNamed(
  list: string,
  served: Served,
  store: Pick<Store, 'exchanges'>,
  scorer: Pick<Scorer, 'industryOf'>,
): Promise<Entity[]> {
  const names = [...new Set(list.split(',').map((name) => name.trim()))];
  if (names.length > MOST_ENTITIES) throw badQuery('entities', `takes at most ${MOST_ENTITIES}`);
  const parsed = names.map((name) => /^(exchange|jurisdiction):(.+)$/.exec(name));
  const odd = names.find((_, i) => parsed[i] === null);
  if (odd !== undefined)
    throw badQuery('entities', `takes exchange:<id> and jurisdiction:<code>, not "${odd}"`);
  const [ids, { jurisdictions }] = await Promise.all([
    store.exchanges.resolveAll(
      parsed.flatMap((match) => (match?.[1] === 'exchange' ? (match[2] ?? []) : [])),
    ),
    scorer.industryOf(served),
  ]);
  const found = parsed.map((match): Entity | undefined => {
    const [, kind, name = ''] = match ?? [];
    const id = kind === 'exchange' ? ids.get(name) : jurisdictionNamed(name, jurisdictions)?.code;
    return id === undefined ? undefined : { kind: kind === 'exchange' ? kind : 'jurisdiction', id };
  });
  const unknown = names.filter((_, i) => found[i] === undefined);
  if (unknown.length > 0) {
    throw new HttpProblem(
      404,
      `Nothing is known as "${unknown.join('", "')}".`,
      unknown.map((name) => ({ detail: `nothing is known as "${name}"`, pointer: '/query/entities' })),
    );
  }
  const chosen = found.flatMap((each) => each ?? []);
  return [...new Map(chosen.map((each) => [`${each.kind}:${each.id}`, each])).values()];
}
