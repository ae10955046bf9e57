import type { Context } from 'hono';
import type { Served } from '../../domain/listing.ts';
import { HttpProblem } from './problem.ts';
import type { RequestState } from './router.ts';

/** The versions being served. Throws a 503 while the database is not completely seeded and scored. */
export function whenReady(versions: Served | undefined): Served {
  if (versions === undefined)
    throw new HttpProblem(503, 'The evidence is still being loaded; try again in a few seconds.');
  return versions;
}

/** The versions a request under /v1 is answered from. Throws a 503 while the database is not ready. */
export function servedVersions(c: Context<RequestState>): Served {
  return whenReady(c.get('versions'));
}
