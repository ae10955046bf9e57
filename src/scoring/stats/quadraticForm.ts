import { dotProduct } from './dotProduct.ts';
import { multiplyMatrixVector } from './multiplyMatrixVector.ts';

/**
 * Quadratic form x′Σx: the variance of the linear predictor x·β when Σ is the covariance of β.
 *
 * @throws RangeError unless Σ is square and of the vector's length
 * @example quadraticForm([1, 2], [[1, 0], [0, 3]]) // 13
 */
export function quadraticForm(vector: readonly number[], matrix: readonly (readonly number[])[]): number {
  return dotProduct(vector, multiplyMatrixVector(matrix, vector));
}
