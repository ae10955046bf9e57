import { describe, expect, it } from 'vitest';
import { cholesky } from '../../../src/scoring/stats/cholesky.ts';
import { mean } from '../../../src/scoring/stats/mean.ts';
import { sampleMultivariateNormal } from '../../../src/scoring/stats/sampleMultivariateNormal.ts';
import { seededNormal } from '../../../src/scoring/stats/seededNormal.ts';
import { seededRandom } from '../../../src/scoring/stats/seededRandom.ts';

const draw = (count: number, random: () => number) => Array.from({ length: count }, random);

describe('seededRandom', () => {
  it('repeats itself for one seed and differs for another', () => {
    expect(draw(5, seededRandom(7))).toEqual(draw(5, seededRandom(7)));
    expect(draw(5, seededRandom(7))).not.toEqual(draw(5, seededRandom(8)));
  });

  it('is mulberry32: the sequence never changes between versions', () => {
    expect(draw(3, seededRandom(1)).map((u) => Math.floor(u * 2 ** 32))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it('is uniform within the open unit interval', () => {
    const values = draw(100_000, seededRandom(3));
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThan(0);
    expect(Math.max(...values.slice(0, 50_000))).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = values.filter((u) => Math.floor(u * 10) === tenth).length / values.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.004);
    }
  });

  it('refuses a seed that is not an integer', () => {
    expect(() => seededRandom(0.5)).toThrow(RangeError);
    expect(() => seededRandom(Number.NaN)).toThrow(RangeError);
  });
});

describe('seededNormal and sampleMultivariateNormal', () => {
  it('have the mean and variance of a standard normal', () => {
    const values = draw(50_000, seededNormal(11));
    expect(mean(values)).toBeCloseTo(0, 1.5);
    expect(mean(values.map((z) => z * z))).toBeCloseTo(1, 1.5);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  it('reproduce a given mean and covariance', () => {
    const factor = cholesky([
      [4, 1.5],
      [1.5, 1],
    ]);
    const normal = seededNormal(5);
    const samples = draw(50_000, () => 0).map(() => sampleMultivariateNormal([10, -2], factor, normal));
    const first = samples.map(([value]) => (value ?? 0) - 10);
    const second = samples.map(([, value]) => (value ?? 0) + 2);
    expect(mean(first)).toBeCloseTo(0, 1);
    expect(Math.abs(mean(first.map((x) => x * x)) - 4)).toBeLessThan(0.1);
    expect(Math.abs(mean(first.map((x, i) => x * (second[i] ?? 0))) - 1.5)).toBeLessThan(0.05);
  });

  it('refuse a mean and factor of different size', () => {
    expect(() => sampleMultivariateNormal([1], [], seededNormal(1))).toThrow(RangeError);
  });
});
