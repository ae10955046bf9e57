import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { addYears, type IsoDate } from '../../domain/date.ts';
import { isTotalPublic, type StateTheftTotal } from '../../domain/stateTheftTotal.ts';
import type { IndustryContext } from '../../scoring/industry/industryContext.ts';
import { windowsEnd } from '../../scoring/industry/pastYears.ts';
import { isStateBy } from '../../scoring/industry/theftEvent.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectUnscorable } from '../http/asOf.ts';

import { answerResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { presentOutlook, servedOutlook } from '../present/outlook.ts';
import type { Scorer } from '../scorer.ts';

/** Years of published totals that are shown beside a forecast. */
const YEARS_BESIDE = 3;

const route = createRoute({
  method: 'get',
  path: '/v1/outlook',
  operationId: 'getOutlook',
  summary: 'How many exchanges state actors will rob within a year, and for how much',
  description:
    'Over all venues open on `asOf`. Attempts, protocols and private persons are not counted, so published totals, which often count them, are larger.',
  tags: ['exchanges'],
  request: { query: z.strictObject({ asOf }) },
  responses: {
    200: answerResponse(servedOutlook, 'The outlook.'),
    ...problemResponses(400),
  },
});

/** GET /v1/outlook. */
export function outlookRoutes({ store, model, today }: AppDeps, scorer: Scorer) {
  return createRouter().openapi(route, async (c) => {
    const query = c.req.valid('query');
    if (query.asOf) rejectUnscorable('asOf', query.asOf, today(), model);
    const served = servedVersions(c);
    const { scoredOn, modelVersion, dataVersion } = served;
    const day = query.asOf ?? scoredOn;
    const [industry, outlook, context, totals] = await Promise.all([
      scorer.industryOf(served),
      scorer.outlookOn(served, day),
      scorer.contextOn(served, day),
      store.stateTheftTotals(),
    ]);
    const data = presentOutlook(outlook, day, {
      lastYear: lastYear(context, windowsEnd(industry, day)),
      publishedTotals: recentTotals(totals, day),
    });
    return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
  });
}

/** Thefts in the twelve months that ended on a day: the last for which incidents were collected. */
function lastYear({ asOf, thefts }: IndustryContext, to: IsoDate) {
  const from = addYears(to, -1);
  const recent = thefts.filter(({ occurredOn }) => from < occurredOn && occurredOn <= to);
  const stateThefts = recent.filter((event) => isStateBy(event, asOf)).length;
  return { from, to, thefts: recent.length, stateThefts };
}

function recentTotals(totals: readonly StateTheftTotal[], day: IsoDate): StateTheftTotal[] {
  const since = String(Number(day.slice(0, 4)) - YEARS_BESIDE);
  return totals
    .filter((total) => isTotalPublic(total, day) && total.period.slice(-4) >= since)
    .sort((a, b) =>
      a.publishedOn > b.publishedOn ? -1 : a.publishedOn < b.publishedOn ? 1 : a.id < b.id ? -1 : 1,
    );
}
