import { describe, expect, it } from 'vitest';
import { bandOutcomes } from '../../../src/scoring/backtest/bandOutcomes.ts';
import { baseRate, lastYear } from '../../../src/scoring/backtest/baselines/rates.ts';
import { everRobbed, sizeOnly } from '../../../src/scoring/backtest/baselines/regressions.ts';
import { baseRateOn } from '../../../src/scoring/backtest/baseRates.ts';
import { byYear } from '../../../src/scoring/backtest/byYear.ts';
import { figuresOf, hindsightLogSkill } from '../../../src/scoring/backtest/figures.ts';
import type { ForecastRow } from '../../../src/scoring/backtest/forecastRow.ts';
import { panelCsv } from '../../../src/scoring/backtest/panelCsv.ts';
import { reliabilityOf } from '../../../src/scoring/backtest/reliability.ts';
import { testRows } from '../../../src/scoring/backtest/testRows.ts';
import { makeIncident } from '../../support/evidence.ts';
import { makeRow, makeTheft } from './small.ts';

const day = '2020-01-01';
const past = [
  makeRow('a', '2018-01-01', [makeTheft({ venueId: 'a' })], 4),
  makeRow('b', '2018-01-01', [makeTheft({ venueId: 'b', disclosedOn: '2021-01-01' })]),
  makeRow('c', '2018-01-01'),
  makeRow('a', '2019-01-01', [], 4),
];
const rows = [makeRow('a', day, [], 4), makeRow('c', day)];
const task = { target: 'any' as const, day, past, rows };

describe('rates as known on a day', () => {
  it('count the thefts public by then over the rows before', () => {
    expect(baseRateOn(past, 'any', day)).toBe(1 / 4);
    expect(baseRateOn([...past, ...rows], 'any', day)).toBe(1 / 4);
    expect(baseRateOn(past, 'any', '2022-01-01')).toBe(2 / 4);
    expect(baseRateOn(past, 'state', day)).toBe(0.5 / 4);
    expect(baseRate.forecast(task)).toEqual([0.25, 0.25]);
  });

  it('of last year count that year alone, half an event when none was known', () => {
    expect(lastYear.forecast(task)).toEqual([0.5, 0.5]);
    expect(lastYear.forecast({ ...task, day: '2019-01-01' })).toEqual([1 / 3, 1 / 3]);
  });
});

describe('regressions on one column', () => {
  it('rank by the column', () => {
    const [large = 0, small = 0] = sizeOnly.forecast(task);
    expect(large).toBeGreaterThan(small);
  });

  it('fall back on the base rate when no event is known', () => {
    expect(sizeOnly.forecast({ ...task, target: 'state' })).toEqual([0.125, 0.125]);
  });

  it('know an earlier theft only once it is public', () => {
    const incident = makeIncident({
      id: 'theft',
      target: { id: 'c', name: 'c', kind: 'exchange' },
      occurredOn: '2016-02-03',
      disclosedOn: '2019-06-01',
    });
    const [never = 0, robbed = 0] = everRobbed({ venueIncidents: [incident] }).forecast(task);
    expect(robbed).toBeGreaterThan(never);
    const [one, other] = everRobbed({
      venueIncidents: [{ ...incident, disclosedOn: '2020-06-01' }],
    }).forecast(task);
    expect(one).toBe(other);
  });
});

describe('figures', () => {
  const judged = {
    blocks: ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'],
    outcomes: [1, 0, 0, 1, 0, 0, 1, 0],
    probabilities: [0.5, 0.2, 0.1, 0.4, 0.3, 0.1, 0.2, 0.2],
    baseRates: [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25],
  };

  it('are those worked out by hand', () => {
    const figures = figuresOf(judged);
    expect(figures).toMatchObject({ rows: 8, venues: 4, events: 3 });
    expect(figures.auc.estimate).toBeCloseTo((5 + 5 + 2 + 2 / 2) / 15, 12);
    expect(figures.observedOverExpected.estimate).toBeCloseTo(3 / 2, 12);
    expect(figures.captureTop20.estimate).toBeCloseTo(1.6 / 3, 12);
    expect(figures.logLoss.estimate).toBeCloseTo(
      -(
        Math.log(0.5) +
        Math.log(0.8) +
        Math.log(0.9) +
        Math.log(0.4) +
        Math.log(0.7) +
        Math.log(0.9) +
        Math.log(0.2) +
        Math.log(0.8)
      ) / 8,
      12,
    );
    const reference = -(3 * Math.log(0.25) + 5 * Math.log(0.75)) / 8;
    expect(figures.logSkill.estimate).toBeCloseTo(1 - figures.logLoss.estimate / reference, 12);
    const hindsight = -(3 * Math.log(3 / 8) + 5 * Math.log(5 / 8)) / 8;
    expect(hindsightLogSkill(judged).estimate).toBeCloseTo(1 - figures.logLoss.estimate / hindsight, 12);
  });

  it('are the same on every run, and bracket the estimate', () => {
    const first = figuresOf(judged);
    expect(figuresOf(judged)).toEqual(first);
    expect(first.logLoss.low).toBeLessThanOrEqual(first.logLoss.estimate);
    expect(first.logLoss.high).toBeGreaterThanOrEqual(first.logLoss.estimate);
  });

  it('have no interval where too many resamples have no value', () => {
    const rare = { ...judged, outcomes: [0, 1, 0, 0, 0, 0, 0, 0] };
    expect(figuresOf(rare).auc).toMatchObject({ low: null, high: null });
  });
});

describe('rows judged', () => {
  it('begin in 2017 and end with the last whole collected year', () => {
    const years = ['2016', '2017', '2025', '2026'].map((year) => makeRow('a', `${year}-01-01`));
    const judgedYears = (through: string) => testRows(years, through).map(({ origin }) => origin.slice(0, 4));
    expect(judgedYears('2025-12-31')).toEqual(['2017', '2025']);
    expect(judgedYears('2026-06-30')).toEqual(['2017', '2025']);
    expect(judgedYears('2026-12-31')).toEqual(['2017', '2025', '2026']);
  });
});

describe('reliability, years and bands', () => {
  const forecast = (
    venueId: string,
    origin: string,
    state: number,
    outcome: 0 | 1,
    rawPoints: number,
  ): ForecastRow => ({
    venueId,
    origin,
    panelRow: makeRow(venueId, origin),
    probability: { any: 2 * state, state },
    outcome: { any: outcome, state: outcome },
    rawPoints,
  });
  const forecasts = [
    forecast('a', '2017-01-01', 0.1, 0, 30),
    forecast('b', '2017-01-01', 0.4, 1, 75),
    forecast('a', '2018-01-01', 0.2, 0, 39.9),
    forecast('b', '2018-01-01', 0.3, 0, 70),
  ];

  it('pools a rising curve whose parts add up to the Brier score', () => {
    const { steps, miscalibration, discrimination, uncertainty } = reliabilityOf(
      [0, 1, 0, 1],
      [0.1, 0.2, 0.3, 0.4],
    );
    expect(steps.map(({ observed, rows: count }) => [observed, count])).toEqual([
      [0, 1],
      [0.5, 2],
      [1, 1],
    ]);
    const brier = (0.01 + 0.64 + 0.09 + 0.36) / 4;
    expect(miscalibration - discrimination + uncertainty).toBeCloseTo(brier, 12);
  });

  it('counts each year', () => {
    const [first, second] = byYear(forecasts, 'state');
    expect(first).toMatchObject({ year: 2017, rows: 2, observed: 1, expected: 0.5, auc: 1 });
    expect(second).toMatchObject({ year: 2018, rows: 2, observed: 0, auc: null });
  });

  it('counts each band by its limits', () => {
    const counts = bandOutcomes(forecasts).map(({ band, rows: count, stateEvents }) => [
      band,
      count,
      stateEvents,
    ]);
    expect(counts).toEqual([
      ['low', 2, 0],
      ['guarded', 0, 0],
      ['elevated', 0, 0],
      ['high', 0, 0],
      ['severe', 2, 1],
    ]);
    expect(bandOutcomes(forecasts).at(1)?.stateFrequency).toBeNull();
    expect(bandOutcomes(forecasts).at(-1)?.stateFrequency?.estimate).toBe(0.5);
  });
});

describe('panelCsv', () => {
  it('has a line a row, unknowns empty, and the days from which labels count', () => {
    const row = {
      ...makeRow('a', '2018-01-01', [makeTheft({ stateKnownFrom: '2024-01-01' })], 2),
      shareValues: [null, 1, 2],
      code: 'KR',
    };
    const [header = '', line = '', end] = panelCsv([row]).split('\r\n');
    expect(line.split(',')).toHaveLength(header.split(',').length);
    expect(line).toMatch(/^a,2018-01-01,KR,1,2,/);
    expect(line).toMatch(/,,1,2,1,2018-05-05,2024-01-01$/);
    expect(end).toBe('');
  });
});
