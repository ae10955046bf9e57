import { join } from 'node:path';
import { thisMachine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Results } from '../results.ts';
import { CONNECTIONS } from './load.ts';
import { measureCosts } from './measureCosts.ts';
import { measurePairs } from './measurePairs.ts';
import { startProduct } from './startServer.ts';

/** Measures the product's server on the real evidence. */
export async function measureHttp(folder: string, options: Options): Promise<NonNullable<Results['http']>> {
  const product = await startProduct(join(folder, 'http.db'));
  try {
    return {
      machine: thisMachine(),
      connections: CONNECTIONS,
      rounds: options.rounds,
      pairs: await measurePairs(product, folder, options),
      costs: await measureCosts(product, options),
    };
  } finally {
    await product.stop();
  }
}
