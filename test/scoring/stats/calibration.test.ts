import { describe, expect, it } from 'vitest';
import { brierScore } from '../../../src/scoring/stats/brierScore.ts';
import { calibration } from '../../../src/scoring/stats/calibration.ts';
import { corpDecomposition } from '../../../src/scoring/stats/corpDecomposition.ts';
import { inverseLogit } from '../../../src/scoring/stats/inverseLogit.ts';
import { isotonicRegression } from '../../../src/scoring/stats/isotonicRegression.ts';
import { logit } from '../../../src/scoring/stats/logit.ts';
import { seededRandom } from '../../../src/scoring/stats/seededRandom.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from './near.ts';

const { outcome, probability, ...expected } = fixture.metrics;

describe('calibration', () => {
  it('agrees with the fixture', () => {
    const { intercept, slope } = calibration(outcome, probability);
    expectNear([intercept, slope], [expected.calibrationIntercept, expected.calibrationSlope]);
  });

  it('undoes a known distortion of the log odds', () => {
    const direct = calibration(outcome, probability);
    const distorted = probability.map((p) => inverseLogit(1 + 2 * logit(p)));
    const { intercept, slope } = calibration(outcome, distorted);
    expectNear(slope, direct.slope / 2, 1e-7);
    expectNear(intercept, direct.intercept - direct.slope / 2, 1e-7);
  });

  it('is near 0 and 1 when outcomes follow the forecast', () => {
    const random = seededRandom(2);
    const forecast = Array.from({ length: 40_000 }, () => 0.02 + 0.4 * random());
    const { intercept, slope } = calibration(
      forecast.map((p) => (random() < p ? 1 : 0)),
      forecast,
    );
    expect(Math.abs(intercept)).toBeLessThan(0.1);
    expect(Math.abs(slope - 1)).toBeLessThan(0.06);
  });

  it('bears forecasts of exactly 0 and 1', () => {
    const { slope } = calibration([0, 1, 0, 1], [0, 1, 1, 0.5]);
    expect(Number.isFinite(slope)).toBe(true);
  });

  it('refuses what has no answer', () => {
    expect(() => calibration([], [])).toThrow(RangeError);
    expect(() => calibration([1, 1], [0.2, 0.3])).toThrow(/same/);
    expect(() => calibration([1, 0], [0.2, 0.2])).toThrow(/same/);
    expect(() => calibration([0, 0, 1, 1], [0.1, 0.2, 0.3, 0.4])).toThrow(/separates/);
    expect(() => calibration([1, 0], [1.5, 0.2])).toThrow(RangeError);
    expect(() => calibration([1, 0], [Number.NaN, 0.2])).toThrow(RangeError);
  });
});

describe('isotonicRegression', () => {
  it('agrees with the fixture', () => {
    expectNear(isotonicRegression(outcome, probability), expected.isotonic, 1e-13);
  });

  it('pools ties before violators, whatever the order of rows', () => {
    expect(isotonicRegression([0, 1, 0, 1], [1, 1, 2, 2])).toEqual([0.5, 0.5, 0.5, 0.5]);
    expectNear(
      isotonicRegression([0, 0, 1, 0, 1, 1], [1, 1, 1, 2, 2, 2]),
      [1, 1, 1, 2, 2, 2].map((k) => k / 3),
      1e-14,
    );
    expect(isotonicRegression([1, 0, 1], [1, 1, 2])).toEqual([0.5, 0.5, 1]);
    expect(isotonicRegression([0, 1, 1], [1, 1, 2])).toEqual([0.5, 0.5, 1]);
  });

  it('pools back through several violators', () => {
    expectNear(isotonicRegression([0, 1, 1, 0, 0, 1], [1, 2, 3, 4, 5, 6]), [0, 0.5, 0.5, 0.5, 0.5, 1], 1e-14);
  });

  it('never falls with the score and keeps the mean', () => {
    const random = seededRandom(6);
    const scores = Array.from({ length: 300 }, () => Math.floor(random() * 100));
    const outcomes = scores.map((s) => (random() < s / 150 ? 1 : 0));
    const fitted = isotonicRegression(outcomes, scores);
    const order = scores.map((score, i) => ({ score, value: fitted[i] ?? Number.NaN }));
    order.sort((a, b) => a.score - b.score);
    for (const [i, { value }] of order.entries()) {
      expect(value).toBeGreaterThanOrEqual(order[i - 1]?.value ?? 0);
    }
    const total = (values: number[]) => values.reduce((a, b) => a + b, 0);
    expectNear(total(fitted), total(outcomes), 1e-12);
  });

  it('keeps a constant outcome and refuses empty lists', () => {
    expect(isotonicRegression([1, 1], [2, 1])).toEqual([1, 1]);
    expect(() => isotonicRegression([], [])).toThrow(RangeError);
    expect(() => isotonicRegression([1], [Number.NaN])).toThrow(/NaN/);
  });
});

describe('corpDecomposition', () => {
  it('agrees with the fixture and adds up to the Brier score', () => {
    const corp = corpDecomposition(outcome, probability);
    expectNear(corp.miscalibration, expected.corp.miscalibration, 1e-12);
    expectNear(corp.discrimination, expected.corp.discrimination, 1e-12);
    expectNear(corp.uncertainty, expected.corp.uncertainty, 1e-12);
    expectNear(
      corp.miscalibration - corp.discrimination + corp.uncertainty,
      brierScore(outcome, probability),
      1e-12,
    );
  });

  it('gives a constant forecast no discrimination', () => {
    const corp = corpDecomposition([1, 0, 0, 0], [0.5, 0.5, 0.5, 0.5]);
    expectNear([corp.miscalibration, corp.discrimination, corp.uncertainty], [0.0625, 0, 0.1875], 1e-14);
  });

  it('refuses empty lists', () => {
    expect(() => corpDecomposition([], [])).toThrow(RangeError);
  });
});
