import { expect } from 'vitest';
import { getJson } from './json.ts';
import type { TestService } from './service.ts';

/** A page of any list. */
export interface ListPage<Row> {
  data: Row[];
  meta: { total: number; nextCursor: string | null };
}

/** Every row of a list, page by page. Fails when the pages do not add up to the total. */
export async function allRows<Row>(
  service: Pick<TestService, 'request'>,
  path: string,
  limit: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  const base = `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`;
  let page = await getJson<ListPage<Row>>(service, base);
  for (;;) {
    rows.push(...page.data);
    if (page.meta.nextCursor === null) break;
    expect(page.data).toHaveLength(limit);
    page = await getJson<ListPage<Row>>(service, `${base}&cursor=${page.meta.nextCursor}`);
  }
  expect(rows).toHaveLength(page.meta.total);
  return rows;
}
