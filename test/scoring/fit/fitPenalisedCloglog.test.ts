import { describe, expect, it } from 'vitest';
import { fitPenalisedCloglog } from '../../../src/scoring/fit/fitPenalisedCloglog.ts';
import { dotProduct } from '../../../src/scoring/stats/dotProduct.ts';
import { normalQuantile } from '../../../src/scoring/stats/normalQuantile.ts';
import { quadraticForm } from '../../../src/scoring/stats/quadraticForm.ts';
import { seededRandom } from '../../../src/scoring/stats/seededRandom.ts';
import { valueAt } from '../../../src/scoring/stats/valueAt.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from '../stats/near.ts';

const { rows, y: outcomes, priorMean, priorSd } = fixture.penalisedLogit;
const { exposure: exposureYears, prediction, ...expected } = fixture.complementaryLogLog;
const priors = priorMean.map((mean, j) => {
  const sd = valueAt(priorSd, j);
  return mean === null || sd === null ? null : { mean, sd };
});
const ones = [[1], [1], [1], [1]];

describe('fitPenalisedCloglog', () => {
  it('agrees with the fixture, penalised', () => {
    const fit = fitPenalisedCloglog({ rows, outcomes, exposureYears, priors });
    expectNear(fit.coefficients, expected.penalised.coefficients);
    expectNear(fit.covariance.flat(), expected.penalised.covariance.flat());
    expect(fit.iterations).toBeLessThan(25);
  });

  it('agrees with statsmodels, unpenalised', () => {
    const fit = fitPenalisedCloglog({ rows, outcomes, exposureYears, priors: priors.map(() => null) });
    expectNear(fit.coefficients, expected.unpenalised.coefficients);
    expectNear(
      fit.covariance.map((row, j) => Math.sqrt(valueAt(row, j))),
      expected.unpenalised.standardErrors,
    );
  });

  it('gives the fixture prediction for a year and a quarter, with its interval', () => {
    const { coefficients, covariance } = fitPenalisedCloglog({ rows, outcomes, exposureYears, priors });
    const logHazard = dotProduct(prediction.x, coefficients);
    const standardError = Math.sqrt(quadraticForm(prediction.x, covariance));
    const probability = (log: number, years: number) => -Math.expm1(-years * Math.exp(log));
    expectNear(logHazard, prediction.logHazard);
    expectNear(standardError, prediction.standardError);
    expectNear(probability(logHazard, 1), prediction.probability365);
    expectNear(probability(logHazard, 90 / 365), prediction.probability90);
    expectNear(probability(logHazard - normalQuantile(0.95) * standardError, 1), prediction.low90);
    expectNear(probability(logHazard + normalQuantile(0.95) * standardError, 1), prediction.high90);
  });

  it('matches the closed form of one constant hazard', () => {
    const fit = fitPenalisedCloglog({
      rows: ones,
      outcomes: [0, 1, 0, 0],
      exposureYears: [2, 2, 2, 2],
      priors: [null],
    });
    expectNear(fit.coefficients, [Math.log(-Math.log(0.75) / 2)], 1e-12);
  });

  it('shifts only the intercept when time is counted in another unit', () => {
    const months = exposureYears.map((years) => years * 12);
    const fit = fitPenalisedCloglog({ rows, outcomes, exposureYears: months, priors });
    const [intercept = 0, ...others] = expected.penalised.coefficients;
    expectNear(fit.coefficients, [intercept - Math.log(12), ...others]);
    expectNear(fit.covariance.flat(), expected.penalised.covariance.flat());
  });

  it('ignores rows without exposure or weight', () => {
    const idle = { rows: [...rows, [1, 9, 9, 9, 9]], outcomes: [...outcomes, 0], priors };
    const unexposed = fitPenalisedCloglog({ ...idle, exposureYears: [...exposureYears, 0] });
    expectNear(unexposed.coefficients, expected.penalised.coefficients);
    const weights = [...rows.map(() => 1), 0];
    const unweighted = fitPenalisedCloglog({ ...idle, exposureYears: [...exposureYears, 1], weights });
    expectNear(unweighted.coefficients, expected.penalised.coefficients);
  });

  it('bears extreme predictors and priors without NaN', () => {
    const wide = fitPenalisedCloglog({
      rows: [
        [1, 1e4],
        [1, -1e4],
        [1, 0],
        [1, 0],
      ],
      outcomes: [0, 1, 1, 0],
      exposureYears: [1, 1, 1, 1],
      priors: [null, { mean: 0.5, sd: 0.1 }],
    });
    expect([...wide.coefficients, ...wide.covariance.flat()].every(Number.isFinite)).toBe(true);
    const unlikely = fitPenalisedCloglog({
      rows: ones,
      outcomes: [1, 1, 1, 1],
      exposureYears: [1, 1, 1, 1],
      priors: [{ mean: -60, sd: 0.1 }],
    });
    // each event adds slope 1 to the log likelihood at a vanishing hazard
    expectNear(unlikely.coefficients, [-60 + 4 * 0.01], 1e-9);
  });

  it('recovers known coefficients from rare events on many rows', () => {
    const random = seededRandom(31);
    const wide = Array.from({ length: 4000 }, () => [1, Math.floor(random() * 6), random() < 0.2 ? 1 : 0]);
    const truth = [-5, 0.5, 0.7];
    const years = wide.map(() => random());
    const seen = wide.map((row, i) =>
      random() < -Math.expm1(-valueAt(years, i) * Math.exp(dotProduct(row, truth))) ? 1 : 0,
    );
    const fit = fitPenalisedCloglog({
      rows: wide,
      outcomes: seen,
      exposureYears: years,
      priors: [null, null, null],
    });
    for (const [j, value] of truth.entries()) {
      const error = Math.sqrt(valueAt(valueAt(fit.covariance, j), j));
      expect(Math.abs(valueAt(fit.coefficients, j) - value) / error).toBeLessThan(3.5);
    }
  });

  it('refuses outcomes all alike with nothing to hold them, and invalid exposure', () => {
    const alike = { rows: ones, exposureYears: [1, 1, 1, 1], priors: [null] };
    expect(() => fitPenalisedCloglog({ ...alike, outcomes: [0, 0, 0, 0] })).toThrow(/convergence/);
    expect(() => fitPenalisedCloglog({ ...alike, outcomes: [1, 1, 1, 1] })).toThrow(/convergence/);
    const mixed = { ...alike, outcomes: [0, 1, 0, 0] };
    expect(() => fitPenalisedCloglog({ ...mixed, exposureYears: [1, 1, 1, -1] })).toThrow(/exposure/);
    expect(() => fitPenalisedCloglog({ ...mixed, exposureYears: [1] })).toThrow(/length/);
    expect(() => fitPenalisedCloglog({ rows: [], outcomes: [], exposureYears: [], priors: [] })).toThrow(
      RangeError,
    );
  });
});
