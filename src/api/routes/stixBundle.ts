import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { AppDeps } from '../deps.ts';
import { asOf, rejectFuture } from '../http/asOf.ts';
import { problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { bundleOf, STIX_MEDIA_TYPE, stixBundle } from '../stix/bundle.ts';
import type { StixLibrary } from '../stix/library.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/stix/bundle.json',
  operationId: 'getStixBundle',
  summary: 'Incidents, actors, patterns and attributions as one STIX 2.1 bundle',
  description:
    'All that was public by the end of `asOf`, today by default; an attribution made later is not in it. What is undated (outcomes, notes, sources, aliases, the techniques that patterns stand for) counts as public from the day the evidence was compiled. Every `created` of ours is the day on which what an object says became public. MITRE’s groups and techniques carry MITRE’s own ids.',
  tags: ['taxii'],
  request: { query: z.strictObject({ asOf }) },
  responses: {
    200: { description: 'The bundle.', content: { 'application/stix+json': { schema: stixBundle } } },
    ...problemResponses(400),
  },
});

/** GET /v1/stix/bundle.json. */
export function stixBundleRoutes({ today }: Pick<AppDeps, 'today'>, library: StixLibrary) {
  return createRouter().openapi(route, async (c) => {
    const { asOf: day = today() } = c.req.valid('query');
    rejectFuture('asOf', day, today());
    const served = servedVersions(c);
    const { entries } = await library.of(served, today());
    return c.json(bundleOf(entries, served.dataVersion, day), 200, { 'Content-Type': STIX_MEDIA_TYPE });
  });
}
