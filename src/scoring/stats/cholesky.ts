import { dotProduct } from './dotProduct.ts';
import { valueAt } from './valueAt.ts';

/**
 * Cholesky factor: the lower triangular L with L·L′ = A, for a symmetric positive definite A. Only A's lower
 * triangle is read.
 *
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., §4.2.
 *
 * @throws RangeError when A is not square or not positive definite
 * @example cholesky([[4, 2], [2, 5]]) // [[2, 0], [1, 2]]
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const factor: number[][] = [];
  for (const [i, source] of matrix.entries()) {
    if (source.length !== size) throw new RangeError('cholesky: the matrix is not square.');
    const row = new Array<number>(size).fill(0);
    for (let j = 0; j < i; j++) {
      const other = valueAt(factor, j);
      row[j] = (valueAt(source, j) - dotProduct(row.slice(0, j), other.slice(0, j))) / valueAt(other, j);
    }
    const remainder = valueAt(source, i) - dotProduct(row, row);
    if (!(remainder > 0))
      throw new RangeError(`cholesky: not positive definite (pivot ${i} is ${remainder}).`);
    row[i] = Math.sqrt(remainder);
    factor.push(row);
  }
  return factor;
}
