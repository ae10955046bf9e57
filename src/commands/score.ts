import type { ServedScore } from '../api/present/score.ts';
import type { Client } from '../client.ts';
import { type Answer, RefusedError, refused } from './answer.ts';
import { dollars, percent, textTable } from './textTable.ts';

/** The score of a registry venue. Throws a RefusedError when it has none. */
export async function scoreExchange(client: Client, id: string, asOf?: string): Promise<Answer> {
  const query = asOf === undefined ? {} : { asOf };
  const at = (slug: string) =>
    client.v1.exchanges[':id'].score.$get({ param: { id: encodeURIComponent(slug) }, query });
  let response = await at(id);
  if (response.status === 308) response = await at(response.headers.get('Location')?.split('/')[3] ?? id);
  if (response.status !== 200) throw await refused(response);
  const body = await response.json();
  return { body, rows: rowsOf(body.data), text: textOf(body.data, body.meta.asOf) };
}

/** The score of a venue that a profile describes. Throws a RefusedError when the profile does not fit. */
export async function scoreProfile(client: Client, profile: unknown, asOf?: string): Promise<Answer> {
  const json = { queries: { venue: { profile } }, ...(asOf === undefined ? {} : { asOf }) };
  const response = await client.v1.scores.$post({ query: {}, json });
  if (response.status !== 200) throw await refused(response);
  const body = await response.json();
  const answer = body.data.venue;
  if (answer === undefined) throw new Error('the batch left its only query unanswered');
  if ('problem' in answer) throw new RefusedError(answer.problem);
  return { body, rows: rowsOf(answer.score), text: textOf(answer.score, body.meta.asOf) };
}

const rowsOf = ({ contributions }: Pick<ServedScore, 'contributions'>) =>
  contributions.map(({ factor, group, value, points, sentence }) => ({
    factor,
    group,
    value,
    points,
    sentence,
  }));

function textOf(score: ServedScore, asOf: string): string {
  const { probability, expectedLoss, coverage } = score;
  const place = score.jurisdiction === null ? '' : ` (${score.jurisdiction})`;
  const rank =
    score.percentile === null ? '' : `, riskier than ${score.percentile} % of the exchanges open that day`;
  return `${score.name}${place}, as of ${asOf}

  ${score.inWords}
  State actor ${percent(probability.state)} (90 %: ${percent(probability.low)} to ${percent(probability.high)}), any thief ${percent(probability.any)}
  ${score.riskPoints} points, ${score.riskBand}${rank}
  Loss if robbed: ${dollars(expectedLoss.medianUsd)} (median), ${dollars(expectedLoss.p95Usd)} (95th percentile)
  Known: ${coverage.known} of ${coverage.of} factors

50 points are the average exchange; ten more double the hazard.

${textTable(
  ['points', 'why'],
  score.contributions
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({ points, sentence }) => [`${points > 0 ? '+' : ''}${points.toFixed(2)}`, sentence]),
)}`;
}
