import { describe, expect, it } from 'vitest';
import { backtest as result } from '../../src/backtest.ts';
import { model } from '../../src/model.ts';
import { decimal, dollars, percent, signed, withInterval } from '../../src/report/figuresInWords.ts';
import { table } from '../../src/report/markdown.ts';
import { renderMethodology } from '../../src/report/renderMethodology.ts';

describe('figures in words', () => {
  it('have true minus signs and no negative zero', () => {
    expect([decimal(-0.123), decimal(-0.001), signed(0.05), signed(-0.05), signed(0)]).toEqual([
      '−0.12',
      '0.00',
      '+0.050',
      '−0.050',
      '0.000',
    ]);
  });

  it('write shares, dollars and intervals', () => {
    expect(percent(0.457)).toBe('46 %');
    expect([dollars(1.46e9), dollars(534e6), dollars(16.13e6)]).toEqual(['$1.5bn', '$534m', '$16.1m']);
    expect(withInterval({ estimate: 0.5, low: 0.4, high: 0.6 })).toBe('0.50 (0.40 to 0.60)');
    expect(withInterval({ estimate: 0.5, low: null, high: null })).toBe('0.50');
  });

  it('escape what would break a table', () => {
    expect(table(['a'], [['P(a | b)']])).toBe('| a |\n| --- |\n| P(a \\| b) |');
  });
});

describe('the committed backtest and its methodology', () => {
  const text = renderMethodology(model, result);

  it('are of one model', () => {
    expect(result.modelVersion).toBe(model.version);
  });

  it('is plausible: above chance, below what would be a leak', () => {
    for (const { figures } of [result.targets.any, result.targets.state]) {
      expect(figures.auc.low).toBeGreaterThan(0.6);
      expect(figures.auc.estimate).toBeLessThan(0.85);
      expect(figures.logSkill.low).toBeGreaterThan(0);
      expect(figures.observedOverExpected.estimate).toBeGreaterThan(0.8);
      expect(figures.observedOverExpected.estimate).toBeLessThan(1.25);
    }
  });

  it('adds up', () => {
    const { any, state } = result.targets;
    const observed = any.byYear.reduce((sum, each) => sum + each.observed, 0);
    expect(observed).toBe(any.figures.events);
    expect(result.bands.reduce((sum, each) => sum + each.rows, 0)).toBe(any.figures.rows);
    expect(result.bands.reduce((sum, each) => sum + each.stateEvents, 0)).toBe(state.figures.events);
    expect(any.comparisons.map(({ baseline }) => baseline)).toEqual([
      'baseRate',
      'lastYear',
      'sizeOnly',
      'everRobbed',
      'equalPoints',
      'randomForest',
      'gradientBoosting',
    ]);
  });

  it('lists the thefts that everybody remembers, with the score of the day before', () => {
    for (const id of [
      'coincheck-2018-01',
      'kucoin-2020-09',
      'wazirx-2024-07',
      'dmm-bitcoin-2024-05',
      'bybit-2025-02',
    ]) {
      const theft = result.largeThefts.find(({ incidentId }) => incidentId === id);
      expect(theft?.score?.percentile, id).toBeGreaterThan(50);
      expect(theft && theft.asOf < theft.occurredOn, id).toBe(true);
    }
  });

  it('compares the trust score on its two dates and lists the ratings too few to compare', () => {
    const compared = result.peers.filter(({ tooFew }) => !tooFew);
    expect(compared.map(({ publishedOn }) => publishedOn.slice(0, 4))).toEqual(['2021', '2022']);
    expect(result.peers.filter(({ tooFew }) => tooFew).every(({ ourAuc }) => ourAuc === null)).toBe(true);
  });

  it('is rendered without holes', () => {
    expect(text).toMatch(/^# Methodology/);
    expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
    for (const heading of ['The question', 'How good it was', 'Against others', 'What is not clean']) {
      expect(text).toContain(`## ${heading}`);
    }
    expect(text).toContain(decimal(result.targets.state.figures.auc.estimate, 3));
  });
});
