import { seededNormal } from './seededNormal.ts';
import { seededRandom } from './seededRandom.ts';

/**
 * Seeded draws from a gamma distribution, by squeezed rejection from a normal.
 *
 * Source: G. Marsaglia & W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000).
 *
 * @param rate inverse scale, so that the mean is shape/rate
 * @param seed any integer; the same seed gives the same draws
 * @throws RangeError when shape or rate is not positive
 * @example sampleGamma(2, 1, 1000, 42)
 */
export function sampleGamma(shape: number, rate: number, draws: number, seed: number): Float64Array {
  if (!(shape > 0 && rate > 0)) throw new RangeError(`sampleGamma: shape ${shape}, rate ${rate}.`);
  const random = seededRandom(seed);
  const normal = seededNormal(seed + 1);
  return Float64Array.from({ length: draws }, () => {
    const boost = shape < 1 ? random() ** (1 / shape) : 1;
    return (boost * standardGamma(shape < 1 ? shape + 1 : shape, random, normal)) / rate;
  });
}

function standardGamma(shape: number, random: () => number, normal: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
