import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../../src/scoring/stats/gammaQuantile.ts';
import { generalisedParetoCdf } from '../../../src/scoring/stats/generalisedParetoCdf.ts';
import { generalisedParetoQuantile } from '../../../src/scoring/stats/generalisedParetoQuantile.ts';
import { logGamma } from '../../../src/scoring/stats/logGamma.ts';
import { lognormalCdf } from '../../../src/scoring/stats/lognormalCdf.ts';
import { lognormalQuantile } from '../../../src/scoring/stats/lognormalQuantile.ts';
import { normalCdf } from '../../../src/scoring/stats/normalCdf.ts';
import { normalQuantile } from '../../../src/scoring/stats/normalQuantile.ts';
import { poissonBinomialPmf } from '../../../src/scoring/stats/poissonBinomialPmf.ts';
import { regularisedBeta } from '../../../src/scoring/stats/regularisedBeta.ts';
import { regularisedGamma } from '../../../src/scoring/stats/regularisedGamma.ts';
import { sum } from '../../../src/scoring/stats/sum.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from './near.ts';

/** Values below marked "scipy" or "mpmath" were computed with those libraries. */
describe('normal distribution', () => {
  it('agrees with scipy in the centre and far out', () => {
    expectNear(normalQuantile(0.95), 1.6448536269514722, 1e-14);
    expectNear(normalQuantile(0.07), -1.475791028179171, 1e-14);
    expectNear(normalQuantile(1e-20), -9.262340089798409, 1e-14);
    expectNear(normalQuantile(1e-300), -37.0471, 1e-6);
    expectNear(normalCdf(-20), 2.753624118606233e-89, 1e-12);
    expectNear(normalCdf(1.959963984540054), 0.975, 1e-14);
  });

  it('inverts itself', () => {
    for (const x of [-8, -3.3, -0.4, 0, 0.7, 2.5, 5]) expectNear(normalQuantile(normalCdf(x)), x, 1e-9);
  });

  it('has infinite ends and refuses what is no probability', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(() => normalQuantile(-0.1)).toThrow(RangeError);
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
  });
});

describe('lognormal distribution', () => {
  it('has its median at exp(mu) and inverts itself', () => {
    expectNear(lognormalQuantile(0.5, Math.log(2e6), 2.1), 2e6, 1e-13);
    expectNear(lognormalCdf(lognormalQuantile(0.95, 15, 2), 15, 2), 0.95, 1e-12);
    expect(lognormalQuantile(0.99, 0, 0)).toBe(1);
    expect(lognormalCdf(-1, 0, 1)).toBe(0);
  });

  it('refuses a sigma that is not valid', () => {
    expect(() => lognormalQuantile(0.5, 0, -1)).toThrow(RangeError);
    expect(() => lognormalCdf(1, 0, 0)).toThrow(RangeError);
  });
});

describe('gamma distribution', () => {
  it('agrees with mpmath and scipy', () => {
    expectNear(logGamma(0.5), Math.log(Math.PI) / 2, 1e-14);
    expectNear(logGamma(11), Math.log(3628800), 1e-14);
    expectNear(regularisedGamma(3, 2).lower, 1 - 5 * Math.exp(-2), 1e-13);
    expectNear(regularisedGamma(1, 50).upper, Math.exp(-50), 1e-13);
    expectNear(gammaQuantile(0.5, 5000, 1), 4999.666670617853, 1e-10);
  });

  it('inverts itself over shapes and tails, and scales by the rate', () => {
    for (const shape of [0.05, 0.5, 1, 9.7, 300]) {
      for (const probability of [1e-6, 0.05, 0.5, 0.95, 0.999999]) {
        const x = gammaQuantile(probability, shape, 1);
        expectNear(regularisedGamma(shape, x).lower, probability, 1e-10);
        expectNear(gammaQuantile(probability, shape, 40), x / 40, 1e-14);
      }
    }
  });

  it('has ends at 0 and infinity and refuses invalid parameters', () => {
    expect(gammaQuantile(0, 2, 1)).toBe(0);
    expect(gammaQuantile(1, 2, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(() => gammaQuantile(0.5, 0, 1)).toThrow(RangeError);
    expect(() => gammaQuantile(1.5, 1, 1)).toThrow(RangeError);
    expect(() => regularisedGamma(1, -1)).toThrow(RangeError);
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});

describe('regularisedBeta', () => {
  it('matches closed forms and its symmetry', () => {
    expectNear(regularisedBeta(0.3, 1, 4), 1 - 0.7 ** 4, 1e-13);
    expectNear(regularisedBeta(0.3, 4, 1), 0.3 ** 4, 1e-13);
    expectNear(regularisedBeta(0.5, 300, 280), 0.20294886574999915, 1e-8);
    expectNear(regularisedBeta(0.2, 2.5, 7) + regularisedBeta(0.8, 7, 2.5), 1, 1e-13);
    expect([regularisedBeta(0, 2, 3), regularisedBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it('refuses invalid parameters', () => {
    expect(() => regularisedBeta(1.1, 1, 1)).toThrow(RangeError);
    expect(() => regularisedBeta(0.5, 0, 1)).toThrow(RangeError);
  });
});

describe('generalised Pareto distribution', () => {
  it('inverts itself for heavy, exponential and bounded tails', () => {
    for (const shape of [-0.4, -1e-10, 0, 1e-10, 0.5, 1.5]) {
      for (const probability of [0, 0.01, 0.5, 0.99]) {
        const excess = generalisedParetoQuantile(probability, shape, 3);
        expectNear(generalisedParetoCdf(excess, shape, 3), probability, 1e-12);
      }
    }
  });

  it('is continuous at shape 0, bounded below it and 0 at no excess', () => {
    expectNear(generalisedParetoQuantile(0.9, 1e-12, 2), generalisedParetoQuantile(0.9, 0, 2), 1e-9);
    expect(generalisedParetoQuantile(1, -0.5, 2)).toBe(4);
    expect(generalisedParetoQuantile(1, 0.5, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(generalisedParetoCdf(5, -0.5, 2)).toBe(1);
    expect(generalisedParetoCdf(-1, 0.5, 2)).toBe(0);
  });

  it('refuses invalid parameters', () => {
    expect(() => generalisedParetoQuantile(2, 0, 1)).toThrow(RangeError);
    expect(() => generalisedParetoQuantile(0.5, 0, 0)).toThrow(RangeError);
    expect(() => generalisedParetoCdf(1, 0, -1)).toThrow(RangeError);
  });
});

describe('poissonBinomialPmf', () => {
  it('agrees with the fixture', () => {
    const { probability, pmf, mean, variance } = fixture.poissonBinomial;
    const actual = poissonBinomialPmf(probability);
    expectNear(actual.slice(0, pmf.length), pmf);
    expectNear(sum(actual), 1, 1e-14);
    const actualMean = sum(actual.map((mass, k) => mass * k));
    expectNear(actualMean, mean);
    expectNear(sum(actual.map((mass, k) => mass * (k - actualMean) ** 2)), variance);
  });

  it('knows certain, impossible and no events', () => {
    expect(poissonBinomialPmf([])).toEqual([1]);
    expect(poissonBinomialPmf([1, 0])).toEqual([0, 1, 0]);
    expect(() => poissonBinomialPmf([0.5, 1.2])).toThrow(RangeError);
  });
});
