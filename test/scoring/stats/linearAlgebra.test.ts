import { describe, expect, it } from 'vitest';
import { cholesky } from '../../../src/scoring/stats/cholesky.ts';
import { dotProduct } from '../../../src/scoring/stats/dotProduct.ts';
import { multiplyMatrixVector } from '../../../src/scoring/stats/multiplyMatrixVector.ts';
import { quadraticForm } from '../../../src/scoring/stats/quadraticForm.ts';
import fixture from '../../fixtures/statistics.json' with { type: 'json' };
import { expectNear } from './near.ts';

describe('dotProduct and quadraticForm', () => {
  it('give the fixture prediction and its standard error', () => {
    const { penalised, prediction } = fixture.penalisedLogit;
    expectNear(dotProduct(prediction.x, penalised.coefficients), prediction.logOdds);
    expectNear(Math.sqrt(quadraticForm(prediction.x, penalised.covariance)), prediction.standardError);
  });

  it('refuse different lengths', () => {
    expect(() => dotProduct([1], [1, 2])).toThrow(RangeError);
    expect(() => quadraticForm([1, 2], [[1]])).toThrow(RangeError);
    expect(() => quadraticForm([1, 2], [[1, 0]])).toThrow(RangeError);
  });

  it('are zero on empty vectors', () => {
    expect(dotProduct([], [])).toBe(0);
    expect(quadraticForm([], [])).toBe(0);
  });
});

describe('multiplyMatrixVector', () => {
  it('multiplies row by row', () => {
    expect(
      multiplyMatrixVector(
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        [1, -1],
      ),
    ).toEqual([-1, -1, -1]);
  });
});

describe('cholesky', () => {
  it('gives a lower triangle whose square is the matrix', () => {
    const matrix = fixture.penalisedLogit.penalised.covariance;
    const factor = cholesky(matrix);
    for (const [i, row] of factor.entries()) {
      expect(row.slice(i + 1).every((value) => value === 0)).toBe(true);
      expectNear(
        factor.map((other) => dotProduct(row, other)),
        matrix[i] ?? [],
        1e-10,
      );
    }
  });

  it('refuses a matrix that is not positive definite or not square', () => {
    expect(() =>
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toThrow(/positive definite/);
    expect(() => cholesky([[1, 2]])).toThrow(/square/);
  });
});
