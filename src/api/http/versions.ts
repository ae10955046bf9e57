import type { Versions } from '../../domain/listing.ts';
import type { Store } from '../deps.ts';
import { HttpProblem } from './problem.ts';

/** The versions being served. Throws a 503 while the database is not completely seeded and scored. */
export async function readyVersions(store: Pick<Store, 'versions'>): Promise<Versions> {
  const versions = await store.versions();
  if (versions === undefined)
    throw new HttpProblem(503, 'The evidence is still being loaded; try again in a few seconds.');
  return versions;
}
