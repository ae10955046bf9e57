import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openService, type TestService } from '../support/service.ts';

interface Dashboard {
  templating: { list: { name: string; options: { value: string }[]; current: { value: string[] } }[] };
  panels: { title: string; datasource: { uid: string }; targets: Target[] }[];
}
interface Target {
  url: string;
  root_selector: string;
  columns: { selector: string; type: string }[];
}

const FOLDER = 'examples/grafana';
const dashboard = JSON.parse(readFileSync(`${FOLDER}/dashboards/heistcast.json`, 'utf8')) as Dashboard;
const targets = dashboard.panels.flatMap(({ title, targets: asked }) =>
  asked.map((target) => ({ title, ...target })),
);

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

/** What Grafana puts for each variable: of a list those values, of the time range its days. */
function filledIn(url: string, valuesOf: (name: string) => string[]): string {
  return url.replace(/\$\{(\w+):([^}]*)\}/g, (_, name, form) => {
    if (name === '__from') return '2021-11-01';
    if (name === '__to') return '2026-11-01';
    expect(form).toBe('csv');
    return valuesOf(name).join(',');
  });
}

const variable = (name: string) => dashboard.templating.list.find((each) => each.name === name);

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    );

describe('the dashboard for Grafana', () => {
  it('asks the provisioned data source, and only by paths of the API', () => {
    const source = readFileSync(`${FOLDER}/provisioning/datasources/heistcast.yml`, 'utf8');
    expect(source).toContain('uid: heistcast\n');
    expect(new Set(dashboard.panels.map(({ datasource }) => datasource.uid))).toEqual(new Set(['heistcast']));
    expect(targets.length).toBeGreaterThanOrEqual(6);
    expect(targets.filter(({ url }) => !url.startsWith('/v1/'))).toEqual([]);
  });

  it.each(targets)('$title: is answered, with every column', async ({ url, root_selector, columns }) => {
    const response = await service.request(filledIn(url, (name) => variable(name)?.current.value ?? []));
    expect(response.status).toBe(200);
    const root = at(await response.json(), root_selector);
    const rows: unknown[] = Array.isArray(root) ? root : [root];
    expect(rows.length).toBeGreaterThan(0);
    for (const { selector, type } of columns) {
      const values = rows
        .map((row) => at(row, selector))
        .filter((value) => value !== undefined && value !== null);
      expect(values.length, selector).toBeGreaterThan(0);
      expect(new Set(values.map((value) => typeof value)), selector).toEqual(
        new Set([type === 'string' ? 'string' : 'number']),
      );
    }
  });

  it('offers only what there is to choose', async () => {
    for (const { options } of dashboard.templating.list) {
      const entities = options.map(({ value }) => value).join(',');
      expect((await service.request(`/v1/timeseries?entities=${entities}&from=2026-01-01`)).status).toBe(200);
    }
  });
});
