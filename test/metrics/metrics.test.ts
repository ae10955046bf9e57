import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { backtest } from '../../src/backtest.ts';
import { createStore } from '../../src/data/store.ts';
import { depsOn } from '../../src/depsOn.ts';
import { afterFailure, afterSuccess } from '../../src/domain/feedState.ts';
import { createMetrics, patternsOf } from '../../src/metrics/metrics.ts';
import { routeFinder } from '../../src/metrics/routeOf.ts';
import { textFormat } from '../../src/metrics/textFormat.ts';
import { release } from '../../src/release.ts';
import { getJson } from '../support/json.ts';
import { openService, type TestService } from '../support/service.ts';
import { openTestSqlite } from '../support/sqlite.ts';

const hasPromtool = spawnSync('promtool', ['--version']).status === 0;
const NOW_MS = Date.parse('2026-11-20T12:00:00Z');
const FEEDS = [
  { id: 'read', title: 'A list' },
  { id: 'failing', title: 'Another' },
];
type MeasuredStore = Pick<TestService, 'store'>['store'];

/** The app with its metrics as src/serve.ts puts them together, without a port. */
function measured(store: MeasuredStore) {
  const deps = { ...depsOn(store), log: () => {}, backtest };
  const app = createApp(deps);
  const metrics = createMetrics({ ...deps, release, feeds: FEEDS, nowMs: () => NOW_MS });
  app.route('/', metrics.route());
  const answer = metrics.measuring(app.fetch, [...patternsOf(app), '/exchanges/*']);
  const request = async (path: string, init?: RequestInit) =>
    answer(new Request(`http://localhost${path}`, init), {});
  return { request, text: async () => (await request('/metrics')).text() };
}

/** The value of a line that begins so. */
function figureOf(text: string, line: string): number {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return Number(found?.slice(line.length + 1) ?? Number.NaN);
}

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

describe('GET /metrics', () => {
  it('counts requests by route and status, and times them', async () => {
    const { request, text } = measured(service.store);
    for (const path of ['/v1/exchanges/upbit/score', '/v1/exchanges/bybit/score', '/v1/exchanges/nope/score'])
      await request(path);
    await request('/v1/scores', { method: 'POST' });
    const name = 'heistcast_http_request_duration_seconds';
    const ofScore = (status: number) => `method="GET",route="/v1/exchanges/:id/score",status="${status}"`;
    const figures = await text();
    expect(figureOf(figures, `${name}_count{${ofScore(200)}}`)).toBe(2);
    expect(figureOf(figures, `${name}_count{${ofScore(404)}}`)).toBe(1);
    expect(figureOf(figures, `${name}_bucket{${ofScore(200)},le="+Inf"}`)).toBe(2);
    expect(figureOf(figures, `${name}_sum{${ofScore(200)}}`)).toBeGreaterThan(0);
    expect(figureOf(figures, `${name}_count{method="POST",route="/v1/scores",status="415"}`)).toBe(1);
  });

  it('has ever fuller buckets', async () => {
    const { request, text } = measured(service.store);
    for (let i = 0; i < 20; i++) await request(`/v1/exchanges/upbit/score?horizonDays=${100 + i}`);
    const counts = (await text())
      .split('\n')
      .filter((line) => line.includes('_bucket{method="GET",route="/v1/exchanges/:id/score"'))
      .map((line) => Number(line.split(' ').at(-1)));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(20);
  });

  it('stays small whatever paths are asked for', async () => {
    const { request, text } = measured(service.store);
    for (let i = 0; i < 50; i++) await request(`/wp-admin/${i}`);
    const figures = await text();
    expect(figures).not.toContain('wp-admin');
    expect(
      figureOf(
        figures,
        'heistcast_http_request_duration_seconds_count{method="GET",route="other",status="404"}',
      ),
    ).toBe(50);
  });

  it('tells what is served, as the API does, and of no single exchange', async () => {
    const figures = await measured(service.store).text();
    const { data, meta } = await getJson<{
      data: { scoredOn: string };
      meta: { dataVersion: string; modelVersion: string };
    }>(service, '/v1/status');
    const build = `release="${release}",model="${meta.modelVersion}",data="${meta.dataVersion}"`;
    expect(figureOf(figures, `heistcast_build_info{${build}}`)).toBe(1);
    expect(figureOf(figures, 'heistcast_ready')).toBe(1);
    expect(figureOf(figures, 'heistcast_scored_timestamp_seconds')).toBe(Date.parse(data.scoredOn) / 1000);
    const severe = await getJson<{ meta: { total: number } }>(
      service,
      '/v1/exchanges?riskBand=severe&limit=1',
    );
    expect(figureOf(figures, 'heistcast_exchanges{risk_band="severe"}')).toBe(severe.meta.total);
    const outlook = await getJson<{ data: { expectedStateThefts: { mean: number } } }>(
      service,
      '/v1/outlook',
    );
    expect(figureOf(figures, 'heistcast_expected_state_thefts')).toBeCloseTo(
      outlook.data.expectedStateThefts.mean,
      3,
    );
    expect(figures).not.toContain('upbit');
    expect(figureOf(figures, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
    expect(figureOf(figures, 'process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  it('tells how long ago each feed was read, and how often it failed since', async () => {
    const { feeds } = service.store;
    await feeds.save(afterSuccess('read', {}, NOW_MS - 90_000));
    const once = afterFailure('failing', undefined, { reason: 'no answer' }, NOW_MS - 60_000);
    await feeds.save(afterFailure('failing', once, { reason: 'no answer' }, NOW_MS));
    const figures = await measured(service.store).text();
    expect(figureOf(figures, 'heistcast_feed_age_seconds{feed="read"}')).toBe(90);
    expect(figureOf(figures, 'heistcast_feed_failures{feed="read"}')).toBe(0);
    expect(figureOf(figures, 'heistcast_feed_age_seconds{feed="failing"}')).toBeNaN();
    expect(figureOf(figures, 'heistcast_feed_failures{feed="failing"}')).toBe(2);
  });

  it('says that an unseeded or broken database is not ready, and no more of it', async () => {
    const database = await openTestSqlite();
    const { text } = measured(createStore(database.db));
    const unseeded = await text();
    await database.close();
    for (const figures of [unseeded, await text()]) {
      expect(figureOf(figures, 'heistcast_ready')).toBe(0);
      expect(figureOf(figures, `heistcast_build_info{release="${release}"}`)).toBe(1);
      expect(figures).not.toContain('heistcast_exchanges');
    }
  });

  it('is in the text format, and never kept', async () => {
    const { headers } = await measured(service.store).request('/metrics');
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  // promtool comes with Prometheus: "apt-get install prometheus".
  it.runIf(hasPromtool)('is found good by promtool', async () => {
    const { request, text } = measured(service.store);
    await request('/v1/exchanges/upbit/score');
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
      input: await text(),
      encoding: 'utf8',
    });
    expect([status, stdout + stderr]).toEqual([0, '']);
  });
});

describe('the parts of it', () => {
  it('find the most definite route of a path', () => {
    const routeOf = routeFinder(['/v1/things/:id', '/v1/things/compare', '/', '/assets/*', '/v1/:id{x}/y.z']);
    expect(
      ['/v1/things/a', '/v1/things/compare', '/', '/assets/a/b.js', '/v1/things/a/b', '/v1/b/yxz'].map(
        routeOf,
      ),
    ).toEqual(['/v1/things/:id', '/v1/things/compare', '/', '/assets/*', 'other', 'other']);
  });

  it('let no text out of its line or its label', () => {
    const samples = [{ labels: { a: 'x"\\\n# y' }, value: 1 }];
    expect(textFormat([{ name: 'n', help: 'one\ntwo\\', type: 'gauge', samples }])).toBe(
      '# HELP n one\\ntwo\\\\\n# TYPE n gauge\nn{a="x\\"\\\\\\n# y"} 1\n',
    );
  });
});
