import { describe, expect, it } from 'vitest';
import { continuedFraction } from '../../../src/scoring/stats/continuedFraction.ts';
import { findRoot } from '../../../src/scoring/stats/findRoot.ts';
import { inverseLogit } from '../../../src/scoring/stats/inverseLogit.ts';
import { logit } from '../../../src/scoring/stats/logit.ts';
import { maximise } from '../../../src/scoring/stats/maximise.ts';
import { mean } from '../../../src/scoring/stats/mean.ts';
import { quantile } from '../../../src/scoring/stats/quantile.ts';
import { sum } from '../../../src/scoring/stats/sum.ts';
import { valueAt } from '../../../src/scoring/stats/valueAt.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from './near.ts';

describe('findRoot', () => {
  it('finds a root to the last digits, rising or falling, or at an end', () => {
    expectNear(
      findRoot((x) => x * x - 2, 0, 2),
      Math.SQRT2,
      1e-15,
    );
    expectNear(
      findRoot((x) => 1 - Math.exp(x - 3), 0, 100),
      3,
      1e-15,
    );
    expect(findRoot((x) => x - 2, 0, 2)).toBe(2);
    expect(findRoot((x) => x, 0, 2)).toBeCloseTo(0, 15);
  });

  it('refuses an interval without a sign change', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(/sign change/);
    expect(() => findRoot(() => Number.NaN, -1, 1)).toThrow(RangeError);
  });
});

describe('maximise', () => {
  it('finds the higher of two maxima, and an end', () => {
    const twoPeaks = (x: number) => Math.exp(-((x + 2) ** 2)) + 2 * Math.exp(-((x - 3) ** 2));
    expect(maximise(twoPeaks, -5, 5)).toBeCloseTo(3, 6);
    expect(maximise((x) => x, 0, 1)).toBe(1);
    expect(maximise((x) => -x, 0, 1)).toBe(0);
  });

  it('refuses an empty interval and a function without values', () => {
    expect(() => maximise((x) => x, 1, 1)).toThrow(RangeError);
    expect(() => maximise(() => Number.NaN, 0, 1)).toThrow(RangeError);
  });
});

describe('continuedFraction', () => {
  it('gives the golden ratio, and refuses what does not settle', () => {
    expectNear(
      continuedFraction(1, () => ({ a: 1, b: 1 })),
      (1 + Math.sqrt(5)) / 2,
      1e-14,
    );
    expect(() => continuedFraction(1, () => ({ a: -1, b: 1 }))).toThrow(RangeError);
  });
});

describe('sum, mean and quantile', () => {
  it('sum keeps digits that plain addition loses', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([])).toBe(0);
    expect(sum([Number.POSITIVE_INFINITY, 1])).toBe(Number.POSITIVE_INFINITY);
  });

  it('quantile interpolates as numpy: the fixture threshold is the 90th percentile', () => {
    expectNear(quantile(fixture.severity.lossUsd, 0.9), fixture.severity.threshold, 1e-14);
    expect([quantile([3, 1, 2], 0), quantile([3, 1, 2], 1), quantile([7], 0.3)]).toEqual([1, 3, 7]);
  });

  it('does not disturb its input', () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  it('refuse empty lists, NaN and what is no probability', () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(/NaN/);
    expect(() => quantile([1], 1.1)).toThrow(RangeError);
  });
});

describe('logit, inverseLogit and valueAt', () => {
  it('invert each other, with finite values at extremes', () => {
    for (const x of [-700, -30, -1, 0, 2, 30]) expectNear(logit(inverseLogit(x)), x, 1e-3);
    expect(inverseLogit(-1e6)).toBe(0);
    expect(inverseLogit(1e6)).toBe(1);
    expect(() => logit(1.01)).toThrow(RangeError);
  });

  it('valueAt refuses an index out of range', () => {
    expect(valueAt([4], 0)).toBe(4);
    expect(() => valueAt([4], 1)).toThrow(RangeError);
  });
});
