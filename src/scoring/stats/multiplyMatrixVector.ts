import { dotProduct } from './dotProduct.ts';

/**
 * Matrix times vector, A·x, the matrix given by its rows.
 *
 * @throws RangeError when a row's length differs from the vector's
 * @example multiplyMatrixVector([[1, 2], [3, 4]], [1, 1]) // [3, 7]
 */
export function multiplyMatrixVector(
  matrix: readonly (readonly number[])[],
  vector: readonly number[],
): number[] {
  return matrix.map((row) => dotProduct(row, vector));
}
