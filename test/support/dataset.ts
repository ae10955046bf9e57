import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../src/domain/dataset.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { bySeveral } from './evidenceIds.ts';

/** The shipped evidence, each list in the order of its ids, as the database gives it. */
export function realDataset(): Dataset {
  const dataset = readDataset(fileURLToPath(new URL('../../dataset', import.meta.url)));
  const exchanges = dataset.exchanges.toSorted(bySeveral(({ id }) => id));
  return { ...dataset, exchanges };
}
