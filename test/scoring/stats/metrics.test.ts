import { describe, expect, it } from 'vitest';
import { averagePrecision } from '../../../src/scoring/stats/averagePrecision.ts';
import { brierScore } from '../../../src/scoring/stats/brierScore.ts';
import { captureRate } from '../../../src/scoring/stats/captureRate.ts';
import { logLoss } from '../../../src/scoring/stats/logLoss.ts';
import { observedOverExpected } from '../../../src/scoring/stats/observedOverExpected.ts';
import { rocAuc } from '../../../src/scoring/stats/rocAuc.ts';
import { seededRandom } from '../../../src/scoring/stats/seededRandom.ts';
import { skillScore } from '../../../src/scoring/stats/skillScore.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from './near.ts';

const { outcome, probability, baseline, ...expected } = fixture.metrics;

describe('fixture', () => {
  it('agrees with scikit-learn', () => {
    expectNear(rocAuc(outcome, probability), expected.rocAuc, 1e-13);
    expectNear(averagePrecision(outcome, probability), expected.averagePrecision, 1e-13);
    expectNear(brierScore(outcome, probability), expected.brier, 1e-13);
    expectNear(logLoss(outcome, probability), expected.logLoss, 1e-13);
    expectNear(observedOverExpected(outcome, probability), expected.observedOverExpected, 1e-13);
    const brierSkill = skillScore(brierScore(outcome, probability), brierScore(outcome, baseline));
    const logSkill = skillScore(logLoss(outcome, probability), logLoss(outcome, baseline));
    expectNear(brierSkill, expected.brierSkill, 1e-12);
    expectNear(logSkill, expected.logSkill, 1e-12);
  });
});

describe('rocAuc', () => {
  it('is one for a perfect order, zero for its reverse, a half for equal scores', () => {
    expect(rocAuc([0, 0, 1, 1], [1, 2, 3, 4])).toBe(1);
    expect(rocAuc([1, 1, 0, 0], [1, 2, 3, 4])).toBe(0);
    expect(rocAuc([1, 0, 1, 0, 0], [5, 5, 5, 5, 5])).toBe(0.5);
  });

  it('equals the count over all pairs when many scores tie', () => {
    const random = seededRandom(4);
    const scores = Array.from({ length: 200 }, () => Math.floor(random() * 8));
    const outcomes = scores.map((score) => (random() < score / 12 ? 1 : 0));
    let [wins, pairs] = [0, 0];
    for (const [i, a] of scores.entries()) {
      for (const [j, b] of scores.entries()) {
        if (outcomes[i] !== 1 || outcomes[j] !== 0) continue;
        pairs += 1;
        wins += a > b ? 1 : a === b ? 0.5 : 0;
      }
    }
    expectNear(rocAuc(outcomes, scores), wins / pairs, 1e-13);
  });

  it('refuses one class, empty and unequal lists, NaN, and outcomes other than 0 and 1', () => {
    expect(() => rocAuc([0, 0], [1, 2])).toThrow(/same/);
    expect(() => rocAuc([1, 1], [1, 2])).toThrow(/same/);
    expect(() => rocAuc([], [])).toThrow(RangeError);
    expect(() => rocAuc([1, 0], [1])).toThrow(/length/);
    expect(() => rocAuc([1, 0], [1, Number.NaN])).toThrow(/NaN/);
    expect(() => rocAuc([2, 0], [1, 2])).toThrow(/0 or 1/);
  });
});

describe('averagePrecision', () => {
  it('is one for a perfect order and the event share for equal scores', () => {
    expect(averagePrecision([1, 1, 0], [3, 2, 1])).toBe(1);
    expect(averagePrecision([1, 0, 0, 0], [5, 5, 5, 5])).toBe(0.25);
  });

  it('counts rows with one score at one threshold, whatever their order', () => {
    // threshold 2: one event of two rows; threshold 1: two events of three rows
    expectNear(averagePrecision([1, 0, 1], [2, 2, 1]), 0.5 * 0.5 + 0.5 * (2 / 3), 1e-14);
    expectNear(averagePrecision([0, 1, 1], [2, 2, 1]), 0.5 * 0.5 + 0.5 * (2 / 3), 1e-14);
  });

  it('refuses rows without an event', () => {
    expect(() => averagePrecision([0], [1])).toThrow(/event/);
    expect(() => averagePrecision([], [])).toThrow(RangeError);
  });
});

describe('brierScore, logLoss, skillScore and observedOverExpected', () => {
  it('are zero loss for perfect forecasts', () => {
    expect(brierScore([1, 0], [1, 0])).toBe(0);
    expect(logLoss([1, 0], [1, 0])).toBeLessThan(1e-15);
    expect(skillScore(0, 0.3)).toBe(1);
  });

  it('keep a failed certainty finite, and dearer than any other failure', () => {
    expect(logLoss([1], [0])).toBeGreaterThan(36);
    expect(logLoss([1], [0])).toBeLessThan(37);
    expect(logLoss([1], [0])).toBeGreaterThan(logLoss([1], [1e-10]));
  });

  it('log loss is exact for tiny probabilities that do not happen', () => {
    expectNear(logLoss([0], [1e-12]), 1e-12, 1e-10);
  });

  it('refuse empty input, non-probabilities and a reference without loss', () => {
    expect(() => brierScore([], [])).toThrow(RangeError);
    expect(() => logLoss([], [])).toThrow(RangeError);
    expect(() => logLoss([1], [1.5])).toThrow(RangeError);
    expect(() => skillScore(0.1, 0)).toThrow(RangeError);
    expect(() => observedOverExpected([0], [0])).toThrow(/expected/);
    expect(() => observedOverExpected([], [])).toThrow(RangeError);
  });
});

describe('captureRate', () => {
  it('counts the events in the top of the list', () => {
    expect(captureRate([1, 0, 0, 1], [9, 8, 7, 6], 0.25)).toBe(0.5);
    expect(captureRate([1, 0, 0, 1], [9, 8, 7, 6], 1)).toBe(1);
    expect(captureRate([1, 0, 0, 1], [9, 8, 7, 6], 0)).toBe(0);
  });

  it('gives a constant score exactly the fraction, whatever the order of the rows', () => {
    for (const fraction of [0, 0.1, 0.2, 0.33, 1]) {
      expectNear(captureRate([1, 1, 0, 0, 0, 0, 0], [3, 3, 3, 3, 3, 3, 3], fraction), fraction, 1e-14);
    }
  });

  it('shares the last places among rows tied at the cut', () => {
    // two places: one taken by the 9, the other shared by three rows, two of them events
    expectNear(captureRate([0, 1, 1, 0, 0, 0], [9, 5, 5, 5, 1, 1], 1 / 3), (2 * (1 / 3)) / 2, 1e-13);
  });

  it('equals the mean over random orders of ties', () => {
    const random = seededRandom(9);
    const scores = Array.from({ length: 50 }, () => Math.floor(random() * 4));
    const outcomes = scores.map(() => (random() < 0.3 ? 1 : 0));
    let total = 0;
    for (let k = 0; k < 4000; k++)
      total += captureRate(
        outcomes,
        scores.map((s) => s + random() / 2),
        0.2,
      );
    expect(Math.abs(total / 4000 - captureRate(outcomes, scores, 0.2))).toBeLessThan(0.005);
  });

  it('counts a fractional place in part', () => {
    expectNear(captureRate([1, 0, 0], [3, 2, 1], 0.1), 0.3, 1e-13);
  });

  it('refuses rows without an event, empty lists and a wrong fraction', () => {
    expect(() => captureRate([0, 0], [1, 2], 0.1)).toThrow(/event/);
    expect(() => captureRate([], [], 0.1)).toThrow(RangeError);
    expect(() => captureRate([1], [1], 1.2)).toThrow(/fraction/);
  });
});
