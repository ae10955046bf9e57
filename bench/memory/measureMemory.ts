import { join } from 'node:path';
import { type LoadRequest, load } from '../http/load.ts';
import { MADE_ANEW } from '../http/madeAnew.ts';
import { scorePath } from '../http/measurePairs.ts';
import { openIds } from '../http/openIds.ts';
import { residentMbOf } from '../http/processFigures.ts';
import { type RunningServer, startProduct } from '../http/startServer.ts';
import { thisMachine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Results } from '../results.ts';

const EXPECTED = [200, 304];

/** Memory of the product's server before and after many mixed requests. Throws where the system does not tell it. */
export async function measureMemory(
  folder: string,
  { warmUpRequests, memoryRequests }: Options,
): Promise<NonNullable<Results['memory']>> {
  const product = await startProduct(join(folder, 'memory.db'));
  try {
    const requests = await mixedRequests(product);
    await load(product.url, requests, { amount: warmUpRequests, expected: EXPECTED });
    const afterWarmUpMb = residentMb(product);
    await load(product.url, requests, { amount: memoryRequests, expected: EXPECTED });
    const afterRequestsMb = residentMb(product);
    const machine = thisMachine();
    return { machine, warmUpRequests, requests: memoryRequests, afterWarmUpMb, afterRequestsMb };
  } finally {
    await product.stop();
  }
}

/** Of each open venue the score, whether it changed, its history made anew, and a list. */
async function mixedRequests({ url }: RunningServer): Promise<LoadRequest[]> {
  const requests: LoadRequest[] = [];
  for (const id of await openIds(url)) {
    const path = scorePath(id);
    const tag = (await fetch(`${url}${path}`, { method: 'HEAD' })).headers.get('ETag') ?? '';
    requests.push(
      { path },
      { path, headers: { 'If-None-Match': tag } },
      { path: `/v1/exchanges/${id}/history`, headers: MADE_ANEW },
      { path: `/v1/exchanges?limit=50&q=${id.slice(0, 3)}` },
    );
  }
  return requests;
}

function residentMb({ pid }: RunningServer): number {
  const mb = residentMbOf(pid);
  if (mb === undefined) throw new Error('memory is read from /proc, which this system has not');
  return mb;
}
