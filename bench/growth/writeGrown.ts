import { dataVersionOf } from '../../src/data/dataVersion.ts';
import { seed } from '../../src/data/seed.ts';
import { openSqlite } from '../../src/data/sqlite.ts';
import { createStore } from '../../src/data/store.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { today } from '../../src/installation.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';

/** Milliseconds that filling a database and scoring all of it took. */
export interface Written {
  seedMs: number;
  rescoreMs: number;
}

/** Makes a database of a dataset, as the product does when it starts: seeded and completely scored. */
export async function writeGrown(path: string, dataset: Dataset): Promise<Written> {
  const dataVersion = await dataVersionOf(dataset);
  const { db, allAtOnce, close } = openSqlite(path);
  try {
    return await allAtOnce(async () => {
      const startedMs = performance.now();
      await seed(db, dataset, dataVersion);
      const seededMs = performance.now();
      await rescore(createStore(db), model, today());
      return {
        seedMs: Math.round(seededMs - startedMs),
        rescoreMs: Math.round(performance.now() - seededMs),
      };
    });
  } finally {
    close();
  }
}
