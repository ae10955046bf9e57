import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import { countryCode } from '../../domain/vocabulary.ts';
import { compareJurisdictions } from '../../scoring/jurisdictions/compareJurisdictions.ts';
import { observedThefts } from '../../scoring/jurisdictions/observedThefts.ts';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectUnscorable } from '../http/asOf.ts';

import { badQuery, HttpProblem } from '../http/problem.ts';
import { answerResponse, problemResponses } from '../http/responses.ts';
import { toDecimals } from '../http/round.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { jurisdictionNamed } from '../jurisdictionNamed.ts';
import { comparedJurisdiction, presentJurisdiction } from '../present/jurisdiction.ts';
import type { Scorer } from '../scorer.ts';

const MOST_CODES = 20;

const comparison = z
  .strictObject({
    jurisdictions: z.array(comparedJurisdiction).describe('In the order asked for.'),
    riskierThan: z
      .strictObject({ codes: z.array(countryCode), probabilities: z.array(z.array(z.number())) })
      .describe('Probability that the row is riskier than the column, from the joint posterior.'),
  })
  .meta({ id: 'JurisdictionComparison', description: 'Jurisdictions side by side.' });

const compareRoute = createRoute({
  method: 'get',
  path: '/v1/jurisdictions/compare',
  operationId: 'compareJurisdictions',
  summary: 'Jurisdictions side by side, with how sure their order is',
  tags: ['jurisdictions'],
  request: {
    query: z.strictObject({
      codes: z
        .string()
        .min(2)
        .max(100)
        .meta({
          description: `Comma-separated ISO 3166 alpha-2 or alpha-3 codes, 1 to ${MOST_CODES}.`,
          examples: ['KR,JP,MT'],
        }),
      asOf,
    }),
  },
  responses: {
    200: answerResponse(comparison, 'The comparison.'),
    ...problemResponses(400, 404),
  },
});

/** GET /v1/jurisdictions/compare. */
export function jurisdictionRoutes({ model, today }: AppDeps, scorer: Scorer) {
  return createRouter().openapi(compareRoute, async (c) => {
    const query = c.req.valid('query');
    if (query.asOf) rejectUnscorable('asOf', query.asOf, today(), model);
    const served = servedVersions(c);
    const { dataVersion, modelVersion } = served;
    const day = query.asOf ?? served.scoredOn;
    const industry = await scorer.industryOf(served);
    const chosen = jurisdictionsNamed(query.codes, industry.jurisdictions);
    const [context, ranking] = await Promise.all([
      scorer.contextOn(served, day),
      scorer.rankingOn(served, day),
    ]);
    const codes = chosen.map(({ code }) => code);
    const among = [...new Set(ranking.flatMap(({ code }) => code ?? []))].sort();
    const compared = compareJurisdictions(codes, among, context, model);
    const recordOf = observedThefts(industry, model.trackRecord, day);
    const rankedAmong = new Set([...among, ...codes]).size;
    const data = {
      jurisdictions: compared.scores.map((score, i) =>
        presentJurisdiction(
          score,
          chosen[i]?.name ?? score.code,
          rankedAmong,
          ranking.filter(({ code }) => code === score.code),
          recordOf(score.code),
        ),
      ),
      riskierThan: {
        codes,
        probabilities: compared.riskierThan.map((row) => row.map((value) => toDecimals(value, 3))),
      },
    };
    return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
  });
}

/** The jurisdictions that a list of codes names, in its order. Throws a 404 that names each unknown one. */
function jurisdictionsNamed(list: string, known: readonly Jurisdiction[]): Jurisdiction[] {
  const codes = [...new Set(list.split(',').map((code) => code.trim().toUpperCase()))];
  if (codes.length > MOST_CODES) throw badQuery('codes', `takes at most ${MOST_CODES} codes`);
  const found = codes.map((code) => jurisdictionNamed(code, known));
  const unknown = codes.filter((_, i) => found[i] === undefined);
  if (unknown.length > 0) {
    throw new HttpProblem(
      404,
      `No jurisdiction "${unknown.join('", "')}".`,
      unknown.map((code) => ({ detail: `no jurisdiction "${code}"`, pointer: '/query/codes' })),
    );
  }
  const chosen = found.flatMap((each) => each ?? []);
  return [...new Map(chosen.map((each) => [each.code, each])).values()];
}
