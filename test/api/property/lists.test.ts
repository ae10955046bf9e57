import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { newTheft } from '../../desk/contract.ts';
import { makeKey } from '../../support/keys.ts';
import {
  type JsonSchema,
  listRowOf,
  type Operation,
  parametersIn,
  type ServedOpenApi,
  servedOpenApi,
} from '../../support/openApi.ts';
import { openService, type TestService } from '../../support/service.ts';

interface Page {
  data: Record<string, unknown>[];
  meta: { total?: number; nextCursor?: string | null };
}

/** What each list is asked for when its schema requires something. */
const REQUIRED: Record<string, string> = {
  entities: 'exchange:upbit,exchange:bybit',
  metric: 'riskPoints',
  ids: 'incident/bybit-2025-02,exchange/bybit/profile',
};

const service: TestService = openService();
const { headers } = await makeKey(service, ['submit', 'review', 'admin']);
for (const id of ['upbit-listed-1', 'upbit-listed-2'])
  await service.request('/v1/submissions', {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(newTheft(id)),
  });
const api: ServedOpenApi = await servedOpenApi(service);
const lists = api.operations.filter((operation) => listRowOf(api, operation) !== undefined);
afterAll(() => service.close());

const has = (operation: Operation, name: string) =>
  parametersIn(operation, 'query').some((parameter) => parameter.name === name);

function pathOf(operation: Operation, more: Record<string, string>): string {
  const required = parametersIn(operation, 'query').filter(({ required: isRequired }) => isRequired);
  const query = new URLSearchParams(more);
  for (const { name } of required) query.set(name, REQUIRED[name] ?? '');
  return `${operation.path}?${query}`;
}

/** Asks for a list with a key where it takes one. */
const ask = (operation: Operation, more: Record<string, string>, accept = 'application/json') =>
  service.request(pathOf(operation, more), {
    headers: { accept, ...(operation.security === undefined ? {} : headers) },
  });

async function pageOf(operation: Operation, more: Record<string, string>): Promise<Page> {
  const response = await ask(operation, more);
  expect(response.status).toBe(200);
  return (await response.json()) as Page;
}

it('there are lists to judge, each of them with CSV', () => {
  expect(lists.length).toBeGreaterThanOrEqual(3);
  for (const operation of lists) {
    expect(operation.responses['200']?.content, operation.path).toHaveProperty(['text/csv']);
    expect(has(operation, 'format'), operation.path).toBe(true);
  }
});

describe.each(lists.filter((operation) => has(operation, 'cursor')))('$path', (operation) => {
  it.each([97, 1000])('pages of %i lead through exactly its total, each row once', async (limit) => {
    const rows: string[] = [];
    let { data, meta } = await pageOf(operation, { limit: String(limit) });
    for (;;) {
      rows.push(...data.map((row) => JSON.stringify(row)));
      if (meta.nextCursor === null || meta.nextCursor === undefined) break;
      expect(data).toHaveLength(limit);
      ({ data, meta } = await pageOf(operation, { limit: String(limit), cursor: meta.nextCursor }));
    }
    expect(rows).toHaveLength(meta.total ?? -1);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe.each(lists)('$path as CSV', (operation) => {
  it('parses back to the JSON, value by value and type by type', async () => {
    const most: Record<string, string> = has(operation, 'limit') ? { limit: '1000' } : {};
    const { data, meta } = await pageOf(operation, most);
    const response = await ask(operation, { ...most, format: 'csv' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const text = await response.text();
    const [comment = '', ...lines] = text.split('\r\n');
    for (const [name, value] of Object.entries(meta)) expect(comment).toContain(`${name}=${value ?? ''}`);
    const rows = parse(lines.join('\r\n'), { columns: true }) as Record<string, string>[];
    const row = listRowOf(api, operation) ?? {};
    expect(rows.map((cells) => unflattened(cells, row))).toEqual(data.map(withoutNulls));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('is what Accept: text/csv gets, with a tag of its own', async () => {
    const byAccept = await ask(operation, {}, 'text/csv');
    const byFormat = await ask(operation, { format: 'csv' });
    const tag = (await ask(operation, {})).headers.get('etag');
    expect(await byAccept.text()).toBe(await byFormat.text());
    expect(byAccept.headers.get('etag')).toBe(byFormat.headers.get('etag'));
    if (tag !== null) expect(byAccept.headers.get('etag')).not.toBe(tag);
  });
});

/** The object that a line of CSV stands for, read by the row's schema. Null and absent are the same: absent. */
function unflattened(cells: Record<string, string>, row: JsonSchema): unknown {
  const result: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === '') continue;
    const names = column.split('.');
    let at = result;
    for (const name of names.slice(0, -1)) {
      at[name] ??= {};
      at = at[name] as Record<string, unknown>;
    }
    at[names.at(-1) ?? ''] = typed(cell, typesAt(row, names));
  }
  return result;
}

function typed(cell: string, types: Set<string>): unknown {
  if (types.has('number') || types.has('integer')) return Number(cell);
  if (types.has('boolean')) return cell === 'true';
  if (types.has('array') || types.has('object')) return withoutNulls(JSON.parse(cell));
  return cell.replace(/^'(?='*[=+\-@\t\r\n])/, '');
}

function typesAt(schema: JsonSchema, [name, ...rest]: string[]): Set<string> {
  const alternatives = alternativesOf(schema);
  if (name === undefined)
    return new Set(alternatives.flatMap(({ type, enum: values }) => type ?? typeof values?.[0]));
  const inner = alternatives.flatMap(({ properties }) => properties?.[name] ?? []);
  expect(inner, `no property ${name}`).not.toEqual([]);
  return new Set(inner.flatMap((each) => [...typesAt(each, rest)]));
}

function alternativesOf(schema: JsonSchema): JsonSchema[] {
  const resolved = api.resolve(schema);
  const inner = resolved.anyOf ?? resolved.oneOf ?? resolved.allOf;
  if (inner === undefined) return [resolved];
  return [...(resolved.properties ? [resolved] : []), ...inner.flatMap(alternativesOf)];
}

/** A value without null fields and without objects that have no others. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .map(([name, inner]) => [name, withoutNulls(inner)] as const)
    .filter(([, inner]) => inner !== null && inner !== undefined && !isEmpty(inner));
  return Object.fromEntries(kept);
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
