import { inTurn } from '../http/inTurn.ts';
import type { LoadRequest } from '../http/load.ts';
import { MADE_ANEW } from '../http/madeAnew.ts';
import { scorePath } from '../http/measurePairs.ts';
import { openIds } from '../http/openIds.ts';
import type { RunningServer } from '../http/startServer.ts';
import type { Options } from '../options.ts';
import type { Results } from '../results.ts';

const PAGE = 100;

type Reads = NonNullable<Results['growth']>['reads'];

/** Asks two servers in turn for the same kinds of answer, each for all of its own open venues and made anew. */
export async function measureReads(
  { smallest, largest }: { smallest: RunningServer; largest: RunningServer },
  options: Options,
): Promise<Reads> {
  const kinds: { name: string; requestsOf: (ids: string[]) => LoadRequest[] }[] = [
    { name: 'score', requestsOf: (ids) => ids.map((id) => anew(scorePath(id))) },
    { name: `list of ${PAGE}`, requestsOf: () => [anew(`/v1/exchanges?limit=${PAGE}`)] },
  ];
  const reads: Reads = [];
  for (const { name, requestsOf } of kinds) {
    const asked = await Promise.all(
      [smallest, largest].map(async (server) => ({
        server,
        requests: requestsOf(await openIds(server.url)),
        expected: 200,
      })),
    );
    const [first, second] = await inTurn(asked, options);
    if (first === undefined || second === undefined) throw new Error(`${name}: not measured`);
    reads.push({ name, smallestMs: first.medianMs, largestMs: second.medianMs });
  }
  return reads;
}

const anew = (path: string): LoadRequest => ({ path, headers: MADE_ANEW });
