import { normalQuantile } from './normalQuantile.ts';
import { seededRandom } from './seededRandom.ts';

/**
 * Seeded standard normal random numbers, by inverting the distribution: one uniform number a draw, so draws
 * of two runs with one seed stay paired.
 *
 * @throws RangeError when the seed is not an integer
 * @example const normal = seededNormal(42); const logHazard = mean + sd * normal();
 */
export function seededNormal(seed: number): () => number {
  const random = seededRandom(seed);
  return () => normalQuantile(random());
}
