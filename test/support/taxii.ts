import { expect } from 'vitest';
import type { StixObject } from '../../src/api/stix/stixObject.ts';
import type { TestService } from './service.ts';

type Service = Pick<TestService, 'request'>;

/** A page of objects, of a manifest or of versions. */
export interface TaxiiAnswer<Row = StixObject> {
  more: boolean;
  next?: string;
  objects?: Row[];
}

/** A row of a manifest. */
export interface ManifestRecord {
  id: string;
  date_added: string;
  version: string;
}

/** Gets a path of the TAXII server that must answer 200 as TAXII. */
export async function getTaxii<Body>(service: Service, path: string) {
  const headers = { Accept: 'application/taxii+json;version=2.1' };
  const response = await service.request(path, { headers });
  expect(response.status, path).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/taxii+json;version=2.1');
  return {
    body: (await response.json()) as Body,
    first: response.headers.get('x-taxii-date-added-first'),
    last: response.headers.get('x-taxii-date-added-last'),
  };
}

const asking = (path: string, query: Record<string, string>) =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query)}`;

/** Every row behind a path, page by page through `next`; the limits take turns. */
export async function allByNext<Row>(service: Service, path: string, limits: number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 0, next: string | undefined; ; page++) {
    const limit = limits[page % limits.length] ?? 1;
    const query = { limit: String(limit), ...(next !== undefined && { next }) };
    const { body } = await getTaxii<TaxiiAnswer<Row>>(service, asking(path, query));
    rows.push(...(body.objects ?? []));
    expect(body.objects?.length ?? 0).toBeLessThanOrEqual(Math.min(limit, 1000));
    expect(body.more).toBe(body.next !== undefined);
    if (!body.more) return rows;
    expect(body.objects).toHaveLength(Math.min(limit, 1000));
    next = body.next;
  }
}

/** Every row behind a path, page by page through `added_after`, as for a server without `next`. */
export async function allByTime<Row>(service: Service, path: string, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = '1970-01-01T00:00:00.000000Z'; ; ) {
    const query = { limit: String(limit), added_after: after };
    const { body, last } = await getTaxii<TaxiiAnswer<Row>>(service, asking(path, query));
    rows.push(...(body.objects ?? []));
    if (!body.more) return rows;
    after = last ?? '';
  }
}
