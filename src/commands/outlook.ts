import type { Client } from '../client.ts';
import { type Answer, refused } from './answer.ts';
import { dollars, percent, textTable } from './textTable.ts';

const LEAST_SHOWN = 0.005;

/** The whole sector's next twelve months. Throws a RefusedError for a day in the future. */
export async function outlook(client: Client, asOf?: string): Promise<Answer> {
  const response = await client.v1.outlook.$get({ query: asOf === undefined ? {} : { asOf } });
  if (response.status !== 200) throw await refused(response);
  const body = await response.json();
  const { inWords, losses, distribution } = body.data;
  const table = textTable(
    ['state thefts', 'probability', 'at least'],
    distribution
      .filter(({ probability }) => probability >= LEAST_SHOWN)
      .map(({ thefts, probability, atLeast }) => [thefts, percent(probability), percent(atLeast)]),
  );
  const loss = `Losses to state thefts: ${dollars(losses.medianUsd)} (median), ${dollars(losses.p95Usd)} (95th percentile)`;
  return { body, rows: distribution, text: `${inWords}\n${loss}\n\n${table}` };
}
