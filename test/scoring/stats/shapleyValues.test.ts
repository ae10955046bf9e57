import { describe, expect, it } from 'vitest';
import { shapleyValues } from '../../../src/scoring/stats/shapleyValues.ts';
import { sum } from '../../../src/scoring/stats/sum.ts';
import { expectNear } from './near.ts';

describe('shapleyValues', () => {
  it('solves the glove game', () => {
    // feature 0 has a left glove, 1 and 2 a right one; a pair is worth 1
    const pair = ([left, a, b]: readonly boolean[]) => (left && (a || b) ? 1 : 0);
    expectNear(shapleyValues(3, pair), [2 / 3, 1 / 6, 1 / 6], 1e-14);
  });

  it('adds up to the whole difference, gives a bystander nothing and twins the same', () => {
    const value = ([a, b, , d]: readonly boolean[]) =>
      Math.log(1 / (1 + Math.exp(2 - (a ? 1 : 0) - (b ? 1 : 0) - (d ? 0.3 : 0))));
    const split = shapleyValues(4, value);
    expectNear(sum(split), value([true, true, true, true]) - value([false, false, false, false]), 1e-14);
    expect(split[2]).toBe(0);
    expectNear(split[0] ?? 0, split[1] ?? 1, 1e-14);
  });

  it('evaluates each coalition once', () => {
    let calls = 0;
    shapleyValues(6, () => {
      calls += 1;
      return 0;
    });
    expect(calls).toBe(64);
  });

  it('splits nothing among no features and refuses seven', () => {
    expect(shapleyValues(0, () => 5)).toEqual([]);
    expect(() => shapleyValues(7, () => 0)).toThrow(RangeError);
    expect(() => shapleyValues(1.5, () => 0)).toThrow(RangeError);
  });
});
