import { z } from 'zod';
import type { Options } from '../options.ts';
import type { Cost } from '../results.ts';
import { median, quantile, toThreeDigits } from '../statistics.ts';
import { costRequests } from './costRequests.ts';
import { load } from './load.ts';
import { openIds } from './openIds.ts';
import type { RunningServer } from './startServer.ts';

const COMPARED = 20;
const jurisdictions = z.object({ data: z.array(z.object({ code: z.string() })) });

/** What each kind of answer costs, asked by one connection that waits for each. */
export async function measureCosts({ url }: RunningServer, { repeats }: Options): Promise<Cost[]> {
  const answer = await fetch(`${url}/v1/jurisdictions?limit=${COMPARED}`);
  const codes = jurisdictions.parse(await answer.json()).data.map(({ code }) => code);
  const costs: Cost[] = [];
  for (const { name, items, requests, warm } of costRequests(await openIds(url), codes)) {
    if (warm) await load(url, requests, { connections: 1, amount: Math.max(repeats / 4, requests.length) });
    const amount = warm ? repeats : Math.min(repeats, requests.length);
    const { latenciesMs } = await load(url, requests, { connections: 1, amount });
    costs.push({
      name,
      items,
      medianMs: toThreeDigits(median(latenciesMs)),
      p99Ms: toThreeDigits(quantile(latenciesMs, 0.99)),
    });
  }
  return costs;
}
