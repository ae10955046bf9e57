import { describe, expect, it } from 'vitest';
import { gammaPoissonFit } from '../../../src/scoring/stats/gammaPoissonFit.ts';
import { gammaPoissonPosterior } from '../../../src/scoring/stats/gammaPoissonPosterior.ts';
import { probabilityFirstAbove } from '../../../src/scoring/stats/probabilityFirstAbove.ts';
import { valueAt } from '../../../src/scoring/stats/valueAt.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from './near.ts';

const { events, exposureYears, shape, rate, ...expected } = fixture.gammaPoisson;
const posterior = (i: number) =>
  gammaPoissonPosterior({ shape, rate }, valueAt(events, i), valueAt(exposureYears, i));

describe('gammaPoissonFit', () => {
  it('finds the fixture maximum', () => {
    const fit = gammaPoissonFit(events, exposureYears);
    expectNear(fit.shape, shape, 1e-6);
    expectNear(fit.rate, rate, 1e-6);
  });

  it('rescales with the unit of time', () => {
    const days = gammaPoissonFit(
      events,
      exposureYears.map((years) => years * 365),
    );
    expectNear(days.shape, shape, 1e-6);
    expectNear(days.rate, rate * 365, 1e-6);
  });

  it('pools completely when counts vary no more than Poisson ones', () => {
    const fit = gammaPoissonFit([2, 2, 2, 2], [10, 10, 10, 10]);
    expect(fit.shape).toBeGreaterThan(9e4);
    expectNear(gammaPoissonPosterior(fit, 0, 10).mean, 0.2, 1e-3);
  });

  it('accepts fractional counts', () => {
    const fit = gammaPoissonFit([5.5, 0.25, 0, 1], [10, 10, 10, 10]);
    expectNear(fit.shape / fit.rate, 6.75 / 40, 1e-6);
  });

  it('refuses what has no maximum', () => {
    expect(() => gammaPoissonFit([], [])).toThrow(RangeError);
    expect(() => gammaPoissonFit([0, 0], [1, 1])).toThrow(/event/);
    expect(() => gammaPoissonFit([1, -1], [1, 1])).toThrow(/negative/);
    expect(() => gammaPoissonFit([1, 1], [1, 0])).toThrow(/exposure/);
    expect(() => gammaPoissonFit([1], [1, 2])).toThrow(/length/);
  });
});

describe('gammaPoissonPosterior', () => {
  it('agrees with the fixture', () => {
    for (const [i, mean] of expected.posteriorMean.entries()) {
      const actual = posterior(i);
      expectNear(actual.mean, mean, 1e-13);
      expectNear([actual.low90, actual.high90], valueAt(expected.posterior90, i), 1e-10);
    }
  });

  it('is the prior without exposure, and the own rate with much of it', () => {
    expectNear(gammaPoissonPosterior({ shape: 2, rate: 10 }, 0, 0).mean, 0.2, 1e-14);
    expectNear(gammaPoissonPosterior({ shape: 2, rate: 10 }, 7e6, 1e7).mean, 0.7, 1e-5);
  });

  it('refuses negative events and exposure', () => {
    expect(() => gammaPoissonPosterior({ shape, rate }, -1, 1)).toThrow(RangeError);
    expect(() => gammaPoissonPosterior({ shape, rate }, 1, -1)).toThrow(RangeError);
  });
});

describe('probabilityFirstAbove', () => {
  it('agrees with the fixture simulation', () => {
    const actual = probabilityFirstAbove(posterior(0), posterior(1));
    expect(Math.abs(actual - expected.probabilityFirstAboveSecond)).toBeLessThan(2e-3);
  });

  it('is exact for exponential rates: mean₁/(mean₁ + mean₂)', () => {
    expectNear(probabilityFirstAbove({ shape: 1, rate: 1 }, { shape: 1, rate: 3 }), 0.75, 1e-13);
  });

  it('is a half for equals and complementary when swapped', () => {
    expectNear(probabilityFirstAbove(posterior(3), posterior(3)), 0.5, 1e-12);
    const both =
      probabilityFirstAbove(posterior(2), posterior(5)) + probabilityFirstAbove(posterior(5), posterior(2));
    expectNear(both, 1, 1e-12);
  });

  it('refuses rates that are not positive', () => {
    expect(() => probabilityFirstAbove({ shape: 1, rate: 0 }, { shape: 1, rate: 1 })).toThrow(RangeError);
  });
});
