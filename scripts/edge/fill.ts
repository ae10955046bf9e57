import { createD1Db } from '../../src/data/d1.ts';
import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { createStore } from '../../src/data/store.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { today } from '../../src/installation.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { openTargetD1 } from './openTargetD1.ts';
import type { Target } from './target.ts';

/** Seeds a target's database with the shipped evidence and scores it for today, as far as that is not done. */
export async function fill(target: Target): Promise<{ seeded: boolean; scored: boolean }> {
  const { d1, close } = await openTargetD1(target);
  try {
    const db = createD1Db(d1);
    const dataset = readDataset('dataset');
    const seeded = await seed(db, dataset, await dataVersionOf(dataset));
    return { seeded, scored: await rescore(createStore(db), model, today()) };
  } finally {
    await close();
  }
}
