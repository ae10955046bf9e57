import { describe, expect, it } from 'vitest';
import { fitPenalisedLogit } from '../../../src/scoring/fit/fitPenalisedLogit.ts';
import { dotProduct } from '../../../src/scoring/stats/dotProduct.ts';
import { inverseLogit } from '../../../src/scoring/stats/inverseLogit.ts';
import { normalQuantile } from '../../../src/scoring/stats/normalQuantile.ts';
import { quadraticForm } from '../../../src/scoring/stats/quadraticForm.ts';
import { valueAt } from '../../../src/scoring/stats/valueAt.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from '../stats/near.ts';

const { rows, y: outcomes, weights, priorMean, priorSd, prediction, ...expected } = fixture.penalisedLogit;
const priors = priorMean.map((mean, j) => {
  const sd = valueAt(priorSd, j);
  return mean === null || sd === null ? null : { mean, sd };
});
const noPriors = priors.map(() => null);
const ones = [[1], [1], [1], [1]];

describe('fitPenalisedLogit', () => {
  it('agrees with the fixture, penalised', () => {
    const fit = fitPenalisedLogit({ rows, outcomes, priors });
    expectNear(fit.coefficients, expected.penalised.coefficients);
    expectNear(fit.covariance.flat(), expected.penalised.covariance.flat());
  });

  it('agrees with the fixture, penalised and weighted', () => {
    const fit = fitPenalisedLogit({ rows, outcomes, priors, weights });
    expectNear(fit.coefficients, expected.penalisedWeighted.coefficients);
    expectNear(fit.covariance.flat(), expected.penalisedWeighted.covariance.flat());
  });

  it('agrees with statsmodels, unpenalised', () => {
    const fit = fitPenalisedLogit({ rows, outcomes, priors: noPriors });
    expectNear(fit.coefficients, expected.unpenalised.coefficients);
    expectNear(
      fit.covariance.map((row, j) => Math.sqrt(valueAt(row, j))),
      expected.unpenalised.standardErrors,
    );
  });

  it('gives the fixture prediction with its interval', () => {
    const { coefficients, covariance } = fitPenalisedLogit({ rows, outcomes, priors });
    const logOdds = dotProduct(prediction.x, coefficients);
    const margin = normalQuantile(0.95) * Math.sqrt(quadraticForm(prediction.x, covariance));
    expectNear(inverseLogit(logOdds), prediction.probability);
    expectNear(inverseLogit(logOdds - margin), prediction.low90);
    expectNear(inverseLogit(logOdds + margin), prediction.high90);
  });

  it('treats a weight as a share of a row', () => {
    const doubled = fitPenalisedLogit({
      rows: [...rows, ...rows],
      outcomes: [...outcomes, ...outcomes],
      priors,
    });
    const weighted = fitPenalisedLogit({ rows, outcomes, priors, weights: rows.map(() => 2) });
    expectNear(weighted.coefficients, doubled.coefficients, 1e-10);
    expectNear(weighted.covariance.flat(), doubled.covariance.flat(), 1e-8);
  });

  it('splits a fractional outcome into an event and none', () => {
    const share = fitPenalisedLogit({ rows: [[1], [1]], outcomes: [0.3, 0], priors: [null] });
    const split = fitPenalisedLogit({
      rows: [[1], [1], [1]],
      outcomes: [1, 0, 0],
      weights: [0.3, 0.7, 1],
      priors: [null],
    });
    expectNear(share.coefficients, split.coefficients, 1e-10);
    expectNear(share.covariance.flat(), split.covariance.flat(), 1e-10);
  });

  it('ignores rows of weight 0', () => {
    const fit = fitPenalisedLogit({
      rows: ones,
      outcomes: [0, 1, 1, 1],
      weights: [1, 1, 0, 0],
      priors: [null],
    });
    expectNear(fit.coefficients, [0], 1e-12);
  });

  it('has the right covariance even when the fit is exact', () => {
    const fit = fitPenalisedLogit({ rows: ones, outcomes: [0.5, 0.5, 0.5, 0.5], priors: [null] });
    expectNear(fit.covariance.flat(), [1], 1e-12);
  });

  it('has the covariance of its maximum even when all coefficients are 0, where the first step ends', () => {
    const fit = fitPenalisedLogit({ rows: ones, outcomes: [0, 1, 0, 1], priors: [null] });
    expect(fit.coefficients).toEqual([0]);
    expectNear(fit.covariance.flat(), [1], 1e-12);
  });

  it('returns the prior when nothing was seen against it', () => {
    const fit = fitPenalisedLogit({
      rows: [[1, 0]],
      outcomes: [1],
      priors: [
        { mean: 0, sd: 1 },
        { mean: 0.7, sd: 0.2 },
      ],
    });
    expectNear(fit.coefficients[1] ?? 0, 0.7, 1e-12);
    expectNear(fit.covariance[1]?.[1] ?? 0, 0.04, 1e-12);
  });

  it('fits outcomes all alike or separated when priors hold the coefficients', () => {
    const prior = { mean: 0, sd: 1 };
    const alike = fitPenalisedLogit({ rows: ones, outcomes: [0, 0, 0, 0], priors: [prior] });
    expect(alike.coefficients[0]).toBeLessThan(-0.5);
    const separated = fitPenalisedLogit({
      rows: [
        [1, -2],
        [1, -1],
        [1, 1],
        [1, 2],
      ],
      outcomes: [0, 0, 1, 1],
      priors: [null, prior],
    });
    expect(separated.coefficients[1]).toBeGreaterThan(0.5);
  });

  it('converges on columns far from zero', () => {
    const far = rows.map((row) => row.map((value, j) => (j === 4 ? value + 100 : value)));
    const fit = fitPenalisedLogit({ rows: far, outcomes, priors });
    expectNear(fit.coefficients.slice(1), expected.penalised.coefficients.slice(1), 1e-8);
  });
});

describe('fitPenalisedLogit refuses', () => {
  const both = { rows: ones, outcomes: [0, 1, 0, 1], priors: [null] };

  it('outcomes all alike or separated with nothing to hold them', () => {
    expect(() => fitPenalisedLogit({ ...both, outcomes: [0, 0, 0, 0] })).toThrow(/convergence/);
    expect(() => fitPenalisedLogit({ ...both, outcomes: [1, 1, 1, 1] })).toThrow(/convergence/);
    const separated = {
      rows: [
        [1, 0],
        [1, 0],
        [1, 1],
        [1, 1],
      ],
      outcomes: [0, 0, 1, 1],
      priors: [null, null],
    };
    expect(() => fitPenalisedLogit(separated)).toThrow(/convergence/);
  });

  it('collinear unpenalised columns, which priors make distinct', () => {
    const collinear = {
      rows: [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      outcomes: [0, 1, 1],
    };
    expect(() => fitPenalisedLogit({ ...collinear, priors: [null, null] })).toThrow(/combination/);
    const fit = fitPenalisedLogit({ ...collinear, priors: [null, { mean: 0, sd: 1 }] });
    expect(fit.coefficients.every(Number.isFinite)).toBe(true);
  });

  it('empty, unequal and invalid input', () => {
    expect(() => fitPenalisedLogit({ rows: [], outcomes: [], priors: [] })).toThrow(RangeError);
    expect(() => fitPenalisedLogit({ ...both, outcomes: [0, 1] })).toThrow(/length/);
    expect(() => fitPenalisedLogit({ ...both, weights: [1] })).toThrow(/length/);
    expect(() => fitPenalisedLogit({ ...both, weights: [1, 1, 1, -1] })).toThrow(/weight/);
    expect(() => fitPenalisedLogit({ ...both, weights: [0, 0, 0, 0] })).toThrow(RangeError);
    expect(() => fitPenalisedLogit({ ...both, outcomes: [0, 1, 0, 2] })).toThrow(/outcome/);
    expect(() => fitPenalisedLogit({ ...both, priors: [null, null] })).toThrow(/columns/);
    expect(() => fitPenalisedLogit({ ...both, priors: [{ mean: 0, sd: 0 }] })).toThrow(/sd/);
    expect(() => fitPenalisedLogit({ ...both, rows: [[1], [1], [1], [Number.NaN]] })).toThrow(/finite/);
  });
});
