import { seed } from '../../src/data/seed.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { dump } from './dump.ts';
import { openTestSqlite } from './sqlite.ts';

/** What a database holds into which a dataset was seeded without interruption, as version 'v1'. */
export async function dumpOfWhole(dataset: Dataset): Promise<Record<string, string[]>> {
  const { db, close } = await openTestSqlite();
  await seed(db, dataset, 'v1');
  const whole = await dump(db);
  await close();
  return whole;
}
