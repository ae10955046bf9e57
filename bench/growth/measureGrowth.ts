import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/domain/dataset.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { openIds } from '../http/openIds.ts';
import { productEnvironment, type RunningServer, startProduct, startServer } from '../http/startServer.ts';
import { thisMachine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Results } from '../results.ts';
import { growDataset } from './growDataset.ts';
import { measureReads } from './measureReads.ts';
import { writeGrown } from './writeGrown.ts';

const SEED = 2026;

type Growth = NonNullable<Results['growth']>;

/** Measures what becomes of reads, rescoring and starts when there is much more evidence. */
export async function measureGrowth(folder: string, options: Options): Promise<Growth> {
  const real = readDataset('dataset');
  const grown = options.sizes.map((size) => growDataset(real, { exchanges: size, incidents: size }, SEED));
  const sizes: Growth['sizes'] = [];
  const servers: RunningServer[] = [];
  try {
    for (const dataset of [real, ...grown]) {
      const { server, size } = await serveGrown(folder, dataset);
      servers.push(server);
      sizes.push(size);
    }
    const [smallest, largest] = [servers.at(0), servers.at(-1)];
    if (smallest === undefined || largest === undefined) throw new Error('nothing was measured');
    const reads = await measureReads({ smallest, largest }, options);
    return { machine: thisMachine(), sizes, reads, productStartMs: await productStartMs(folder) };
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function serveGrown(folder: string, dataset: Dataset) {
  const { exchanges, incidents } = dataset;
  const path = join(folder, `grown-${exchanges.length}.db`);
  process.stderr.write(`  ${exchanges.length} exchanges and ${incidents.length} incidents\n`);
  const written = await writeGrown(path, dataset);
  const server = await startServer(
    'bench/growth/grownServer.ts',
    '/v1/exchanges?limit=1',
    productEnvironment(path),
  );
  const size: Growth['sizes'][number] = {
    exchanges: exchanges.length,
    incidents: incidents.length,
    openVenues: (await openIds(server.url)).length,
    ...written,
    startMs: server.startMs,
    fileMb: Math.round(statSync(path).size / 1e6),
  };
  return { server, size };
}

/** How long the product takes to start on a database that it has filled before. */
async function productStartMs(folder: string): Promise<number> {
  const path = join(folder, 'start.db');
  await (await startProduct(path)).stop();
  const again = await startProduct(path);
  await again.stop();
  return again.startMs;
}
