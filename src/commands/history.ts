import type { Client } from '../client.ts';
import { type Answer, refused } from './answer.ts';
import { percent, textTable } from './textTable.ts';

export interface HistoryOptions {
  from?: string;
  to?: string;
  step?: 'month' | 'quarter' | 'year';
}

/** The stored scores of an exchange over time. Throws a RefusedError for one that is not known. */
export async function history(client: Client, id: string, options: HistoryOptions): Promise<Answer> {
  const at = (slug: string) =>
    client.v1.exchanges[':id'].history.$get({ param: { id: encodeURIComponent(slug) }, query: options });
  let response = await at(id);
  if (response.status === 308) response = await at(response.headers.get('Location')?.split('/')[3] ?? id);
  if (response.status !== 200) throw await refused(response);
  const body = await response.json();
  const { name, points, incidents } = body.data;
  const rows = points.map(({ probability, ...point }) => ({ ...point, ...probability }));
  const table = textTable(
    ['as of', 'points', 'band', 'state theft', '90 % interval'],
    rows.map((row) => [
      row.asOf,
      row.riskPoints.toFixed(2),
      row.riskBand,
      percent(row.state),
      `${percent(row.low)} to ${percent(row.high)}`,
    ]),
  );
  const marked = incidents.map(({ occurredOn, id: incident, state }) =>
    [occurredOn, incident, state === null ? '' : `(laid to ${state.actor})`].join('  ').trimEnd(),
  );
  const text = [name, table, ...(marked.length > 0 ? [`Incidents\n${marked.join('\n')}`] : [])].join('\n\n');
  return { body, rows, text };
}
