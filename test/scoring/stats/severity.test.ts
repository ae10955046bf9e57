import { describe, expect, it } from 'vitest';
import { generalisedParetoFit } from '../../../src/scoring/stats/generalisedParetoFit.ts';
import { generalisedParetoQuantile } from '../../../src/scoring/stats/generalisedParetoQuantile.ts';
import { lognormalFit } from '../../../src/scoring/stats/lognormalFit.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from './near.ts';

const { lossUsd, threshold, lognormal, generalisedPareto } = fixture.severity;

describe('lognormalFit', () => {
  it('agrees with the fixture', () => {
    const { mu, sigma } = lognormalFit(lossUsd);
    expectNear([mu, sigma], [lognormal.mu, lognormal.sigma], 1e-13);
  });

  it('shifts with the unit and knows no spread in one amount', () => {
    const { mu, sigma } = lognormalFit(lossUsd.map((usd) => usd / 1e6));
    expectNear([mu, sigma], [lognormal.mu - Math.log(1e6), lognormal.sigma], 1e-12);
    expect(lognormalFit([1])).toEqual({ mu: 0, sigma: 0 });
  });

  it('refuses no amounts and amounts not positive', () => {
    expect(() => lognormalFit([])).toThrow(RangeError);
    expect(() => lognormalFit([1, 0])).toThrow(/positive/);
  });
});

describe('generalisedParetoFit', () => {
  it('finds the fixture maximum', () => {
    const fit = generalisedParetoFit(lossUsd, threshold);
    expect(Math.abs(fit.shape - generalisedPareto.shape)).toBeLessThan(1e-5);
    expectNear(fit.scale, generalisedPareto.scale, 1e-5);
    expectNear(fit.logLikelihood, generalisedPareto.logLikelihood, 1e-12);
    expect(fit.excesses).toBe(8);
  });

  it('recovers a known tail, heavy or bounded', () => {
    for (const shape of [-0.3, 0, 0.6, 1.2]) {
      const sample = Array.from({ length: 1000 }, (_, i) =>
        generalisedParetoQuantile((i + 0.5) / 1000, shape, 4),
      );
      const fit = generalisedParetoFit(sample, 0);
      expect(Math.abs(fit.shape - shape)).toBeLessThan(0.04);
      expect(Math.abs(fit.scale - 4)).toBeLessThan(0.1);
    }
  });

  it('does not depend on the unit', () => {
    const millions = generalisedParetoFit(
      lossUsd.map((usd) => usd / 1e6),
      threshold / 1e6,
    );
    expectNear(millions.scale * 1e6, generalisedPareto.scale, 1e-5);
  });

  it('keeps to the regular shapes when the excesses bunch at their maximum', () => {
    expect(generalisedParetoFit([1, 9, 10, 10, 10], 0).shape).toBe(-0.5);
  });

  it('refuses fewer than two excesses, or all alike', () => {
    expect(() => generalisedParetoFit([1, 2, 3], 2)).toThrow(RangeError);
    expect(() => generalisedParetoFit([], 2)).toThrow(RangeError);
    expect(() => generalisedParetoFit([3, 3, 3], 2)).toThrow(/equal/);
  });
});
