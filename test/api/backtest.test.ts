import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { depsOn } from '../../src/depsOn.ts';
import type { BacktestResult, LargeTheft } from '../../src/domain/backtest.ts';
import { middleDay } from '../../src/domain/date.ts';
import { getJson } from '../support/json.ts';
import { allRows } from '../support/pages.ts';
import { openService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

describe('the backtest', () => {
  it('has figures for both targets whose years and bands add up to all rows', async () => {
    const { data } = await getJson<{ data: Omit<BacktestResult, 'largeThefts'> }>(
      service,
      '/v1/model/backtest',
    );
    expect('largeThefts' in data).toBe(false);
    for (const { figures, byYear } of [data.targets.any, data.targets.state]) {
      expect(byYear.reduce((sum, { rows }) => sum + rows, 0)).toBe(figures.rows);
      expect(byYear.reduce((sum, { observed }) => sum + observed, 0)).toBe(figures.events);
    }
  });

  it('lists every large theft, the missed ones too, with the score of the day before', async () => {
    const rows = await allRows<LargeTheft>(service, '/v1/model/misses', 20);
    const ids = rows.map(({ incidentId }) => incidentId);
    expect(ids).toEqual(
      expect.arrayContaining(['coincheck-2018-01', 'bybit-2025-02', 'dmm-bitcoin-2024-05']),
    );
    const days = rows.map(({ occurredOn }) => middleDay(occurredOn));
    expect(days).toEqual(days.toSorted());
    for (const { asOf, occurredOn } of rows) expect(asOf < occurredOn || occurredOn.length < 10).toBe(true);
  });

  it('is a 404 where none came with the model', async () => {
    const app = createApp({ ...depsOn(service.store), log: () => {} });
    for (const path of ['/v1/model/backtest', '/v1/model/misses'])
      expect((await app.request(path)).status).toBe(404);
  });
});
