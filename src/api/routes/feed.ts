import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { addDays } from '../../domain/date.ts';
import type { Incident } from '../../domain/incident.ts';
import type { AppDeps, Store } from '../deps.ts';
import { problemResponses } from '../http/responses.ts';
import { createRouter } from '../http/router.ts';
import { servedVersions } from '../http/versions.ts';
import { atomFeed } from '../present/feed/atomFeed.ts';
import { bandEntries } from '../present/feed/bandEntries.ts';
import { newestFirst } from '../present/feed/entry.ts';
import { attributionEntries, incidentEntries } from '../present/feed/incidentEntries.ts';

/** Incidents and attributions, each. */
const MOST_ENTRIES = 100;
/** Changes of the last six months, and the month before to compare with. */
const DAYS_OF_BANDS = 7 * 31;
const ROWS_AT_ONCE = 1000;

const route = createRoute({
  method: 'get',
  path: '/feed.atom',
  operationId: 'getFeed',
  summary: 'New incidents, new attributions and changed bands as an Atom feed',
  description:
    'The 100 newest incidents and attributions, dated to when they became public, and for six months the exchanges whose band on the 1st was another than a month before; newest first.',
  tags: ['incidents'],
  request: { query: z.strictObject({}) },
  responses: {
    200: { description: 'The feed.', content: { 'application/atom+xml': { schema: z.string() } } },
    ...problemResponses(400),
  },
});

/** GET /feed.atom. */
export function feedRoutes({ store, today }: Pick<AppDeps, 'store' | 'today'>) {
  return createRouter().openapi(route, async (c) => {
    const { scoredOn } = servedVersions(c);
    const day = today();
    const [incidents, changes] = await Promise.all([allIncidents(store, day), changedBands(store, scoredOn)]);
    const entries = [
      ...incidentEntries(incidents, day).sort(newestFirst).slice(0, MOST_ENTRIES),
      ...attributionEntries(incidents, day).sort(newestFirst).slice(0, MOST_ENTRIES),
      ...changes,
    ].sort(newestFirst);
    const type = 'application/atom+xml; charset=utf-8';
    return c.body(atomFeed(entries, c.req.url, scoredOn), 200, { 'Content-Type': type });
  });
}

/** Every incident: an old one may have a new attribution. */
async function allIncidents(store: Pick<Store, 'incidents'>, asOf: string): Promise<Incident[]> {
  const found: Incident[] = [];
  for (let total = 1; found.length < total; ) {
    const page = await store.incidents.list({ asOf, limit: ROWS_AT_ONCE, offset: found.length });
    if (page.rows.length === 0) break;
    found.push(...page.rows);
    total = page.total;
  }
  return found;
}

async function changedBands(store: Pick<Store, 'exchanges' | 'scores'>, scoredOn: string) {
  const { rows } = await store.exchanges.list({ sort: 'name', limit: 100_000, offset: 0 });
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  const history = await store.scores.history([...nameOf.keys()], addDays(scoredOn, -DAYS_OF_BANDS), scoredOn);
  return bandEntries(history, nameOf);
}
