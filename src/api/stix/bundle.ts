import { z } from 'zod';
import type { IsoDate } from '../../domain/date.ts';
import type { Entry } from './entry.ts';
import { stixId } from './stixId.ts';
import { stixObject } from './stixObject.ts';
import { entriesBy, newestOf } from './view.ts';

/** The media type of STIX objects (STIX 2.1 §1.6.2). */
export const STIX_MEDIA_TYPE = 'application/stix+json;version=2.1';

export const stixBundle = z
  .strictObject({ type: z.literal('bundle'), id: z.string(), objects: z.array(stixObject) })
  .meta({
    id: 'StixBundle',
    description: 'A container of STIX objects (STIX 2.1 §8).',
    examples: [{ type: 'bundle', id: 'bundle--1c2b7a1e-41a9-5ab4-93fc-6a3f30d7dfc1', objects: [] }],
  });

/** The newest versions of all objects that were public by the end of a day. Its id tells which evidence and day. */
export const bundleOf = (
  entries: readonly Entry[],
  dataVersion: string,
  asOf: IsoDate,
): z.infer<typeof stixBundle> => ({
  type: 'bundle',
  id: stixId('bundle', `${dataVersion}/${asOf}`),
  objects: newestOf(entriesBy(asOf, entries)),
});
