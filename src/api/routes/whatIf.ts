import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { DAYS_PER_YEAR, firstDay, type IsoDate, partialDate } from '../../domain/date.ts';
import { controlKind, isOpenOn } from '../../domain/exchange.ts';
import type { Jurisdiction } from '../../domain/jurisdiction.ts';
import { riskBand } from '../../domain/score.ts';
import { initialAccess, sizeTier, theftMechanism } from '../../domain/vocabulary.ts';
import type { Hypotheses } from '../../scoring/whatIf/hypothesis.ts';
import { whatIf } from '../../scoring/whatIf/whatIf.ts';
import type { AppDeps } from '../deps.ts';
import { asOf } from '../http/asOf.ts';
import { badBody, rejectUnscorableBody } from '../http/badBody.ts';

import { aliasResponse, exchangeParams, underSlug } from '../http/exchangeId.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { answerResponse, problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { takesJson } from '../http/takesJson.ts';
import { servedVersions } from '../http/versions.ts';
import { pinnedVintage, vintageNamed } from '../http/vintage.ts';
import { jurisdictionNamed } from '../jurisdictionNamed.ts';
import { notOpenOn } from '../present/notOpenOn.ts';
import { presentWhatIf, servedWhatIf } from '../present/whatIf.ts';
import type { Scorer } from '../scorer.ts';

const MOST_BYTES = 20_000;

const controlKinds = z.array(controlKind).max(controlKind.options.length).default([]);

const hypotheses = z
  .strictObject({
    asOf,
    model: pinnedVintage,
    horizonDays: z.int().min(30).max(730).default(DAYS_PER_YEAR),
    controls: z
      .strictObject({ add: controlKinds, remove: controlKinds })
      .optional()
      .describe('Adding a control that is held, or removing one that is not, changes nothing.'),
    operatingBase: z
      .string()
      .regex(/^[A-Za-z]{2,3}$/)
      .optional()
      .describe('ISO 3166 alpha-2 or alpha-3 code of the country it would be run from.'),
    sizeTier: sizeTier.optional().describe('Replaces what volume lists say: 1 (top ten) to 4 (small).'),
    incident: z
      .strictObject({
        access: initialAccess.default('unknown'),
        theft: theftMechanism.exclude(['exit_scam', 'market_manipulation', 'double_spend_or_chain_attack']),
        occurredOn: partialDate.optional().describe('Default: the day of the score.'),
        state: z.boolean().describe('Whether it would be laid to a state at once.'),
      })
      .optional()
      .describe('A theft that would have happened, and been disclosed, by the day of the score.'),
    targetBand: riskBand
      .optional()
      .describe('Asks for the smallest set of further controls that reaches this band.'),
  })
  .meta({
    id: 'Hypotheses',
    description: 'What is to be supposed of a venue. What is absent stays as it is.',
    examples: [{ controls: { add: ['ccss'], remove: [] }, targetBand: 'high' }],
  });

const route = createRoute({
  method: 'post',
  path: '/v1/exchanges/{id}/what-if',
  operationId: 'supposeOfExchange',
  summary: 'The score as it would be with other controls, base, size or history',
  description:
    'Scores the venue as it is and as it would be. `changes[].difference` sum to the change of `rawPoints`. An association, not an effect.',
  tags: ['exchanges'],
  middleware: takesJson(MOST_BYTES),
  request: {
    params: exchangeParams,
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: hypotheses } } },
  },
  responses: {
    200: answerResponse(servedWhatIf, 'Both scores.'),
    ...aliasResponse,
    ...problemResponses(400, 404, 413, 415),
  },
});

/** POST /v1/exchanges/{id}/what-if. */
export function whatIfRoutes({ store, model, today }: AppDeps, scorer: Scorer) {
  return createRouter().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const body = c.req.valid('json');
    const vintage = vintageNamed(model, body.model, badBody);
    if (body.asOf) rejectUnscorableBody('asOf', body.asOf, today(), model);
    const served = servedVersions(c);
    const found = await store.exchanges.resolve(id);
    if (found === undefined) throw notFound('exchange', id);
    if (found.isAlias) return c.redirect(underSlug(c.req.url, found.id), 308);
    const { dataVersion, modelVersion } = served;
    const day = body.asOf ?? served.scoredOn;
    const [evidence, industry, context, distribution] = await Promise.all([
      store.exchanges.evidence(found.id),
      scorer.industryOf(served),
      scorer.contextOn(served, day, vintage),
      scorer.distributionOn(served, day, vintage),
    ]);
    if (evidence === undefined) throw notFound('exchange', id);
    if (!isOpenOn(evidence.venue, day)) throw new HttpProblem(404, notOpenOn(evidence.venue, day));
    const supposed = hypothesesOf(body, day, industry.jurisdictions);
    const { horizonDays, targetBand } = body;
    const answer = whatIf(evidence, supposed, industry, context, model, {
      horizonDays,
      vintage,
      distribution,
      wantedBand: targetBand,
    });
    const data = presentWhatIf(answer, evidence.venue.name, targetBand);
    return c.json({ data, meta: { asOf: day, modelVersion, dataVersion } }, 200);
  });
}

function hypothesesOf(
  { controls, operatingBase, sizeTier: tier, incident }: z.infer<typeof hypotheses>,
  day: IsoDate,
  jurisdictions: readonly Jurisdiction[],
): Hypotheses {
  const both = controls?.add.find((kind) => controls.remove.includes(kind));
  if (both !== undefined) throw badBody('controls', `adds and removes "${both}"`);
  const base = operatingBase === undefined ? undefined : jurisdictionNamed(operatingBase, jurisdictions);
  if (operatingBase !== undefined && base === undefined)
    throw badBody('operatingBase', `names no jurisdiction known here: "${operatingBase}"`);
  if (incident?.occurredOn && firstDay(incident.occurredOn) > day)
    throw badBody('incident/occurredOn', `must not be after the day of the score (${day})`);
  return {
    controls,
    operatingBase: base?.code,
    sizeTier: tier,
    incident: incident && { ...incident, occurredOn: incident.occurredOn ?? day },
  };
}
