import type { Client } from '../client.ts';
import { type Answer, refused } from './answer.ts';
import { percent, textTable } from './textTable.ts';

/** Jurisdictions side by side. Throws a RefusedError for one that is not known. */
export async function compare(client: Client, codes: string[], asOf?: string): Promise<Answer> {
  const query = { codes: codes.join(','), ...(asOf === undefined ? {} : { asOf }) };
  const response = await client.v1.jurisdictions.compare.$get({ query });
  if (response.status !== 200) throw await refused(response);
  const body = await response.json();
  const { jurisdictions, riskierThan } = body.data;
  const rows = jurisdictions.map(({ code, name, riskPoints, riskBand, probability, rank, exposed }) => ({
    code,
    name,
    riskPoints,
    riskBand,
    ...probability,
    rankLow: rank.low,
    rankHigh: rank.high,
    rankOf: rank.of,
    exchanges: exposed.exchanges.length,
    expectedStateThefts: exposed.expectedStateThefts,
  }));
  const table = textTable(
    ['jurisdiction', 'points', 'band', 'state theft', '90 % interval', 'rank', 'exchanges'],
    rows.map((row) => [
      `${row.name} (${row.code})`,
      row.riskPoints.toFixed(2),
      row.riskBand,
      percent(row.state),
      `${percent(row.low)} to ${percent(row.high)}`,
      `${row.rankLow} to ${row.rankHigh} of ${row.rankOf}`,
      row.exchanges,
    ]),
  );
  const matrix = textTable(
    ['riskier than', ...riskierThan.codes],
    riskierThan.codes.map((code, i) => [
      code,
      ...riskierThan.codes.map((_, j) => (i === j ? '–' : percent(riskierThan.probabilities[i]?.[j] ?? 0))),
    ]),
  );
  const text = `An average exchange run from each, as of ${body.meta.asOf}\n\n${table}\n\nHow likely the row is riskier than the column\n\n${matrix}`;
  return { body, rows, text };
}
