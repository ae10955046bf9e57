/**
 * Quantile of the generalised Pareto distribution: the excess over the threshold, σ·((1−p)^(−ξ) − 1)/ξ, or
 * −σ·ln(1−p) when the shape ξ is 0.
 *
 * @param probability between 0 and 1
 * @param shape tail index ξ; above 0 heavy, below 0 bounded at −σ/ξ
 * @param scale σ > 0; the result has its unit
 * @throws RangeError for a probability outside 0…1 or a scale not positive
 * @example generalisedParetoQuantile(0.5, 1, 3) // 3
 */
export function generalisedParetoQuantile(probability: number, shape: number, scale: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`generalisedParetoQuantile: probability ${probability} is outside 0…1.`);
  }
  if (!(scale > 0)) throw new RangeError(`generalisedParetoQuantile: scale ${scale} is not positive.`);
  const exponent = -Math.log1p(-probability);
  return scale * (shape === 0 ? exponent : Math.expm1(shape * exponent) / shape);
}
