import type { Store } from '../../src/data/store.ts';
import type { Served, Versions } from '../../src/domain/listing.ts';

/** The versions alone: they say nothing about how often they were published. */
export const versionsIn = (served: Served | undefined): Versions | undefined => {
  if (served === undefined) return undefined;
  const { publication: _, ...versions } = served;
  return versions;
};

/** The versions a store serves. */
export const versionsOf = async (store: Pick<Store, 'versions'>): Promise<Versions | undefined> =>
  versionsIn(await store.versions());
