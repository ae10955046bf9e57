/**
 * Cumulative distribution function of the generalised Pareto distribution for an excess y ≥ 0 over a
 * threshold: 1 − (1 + ξy/σ)^(−1/ξ), or 1 − exp(−y/σ) when ξ is 0.
 *
 * Source: J. Pickands, "Statistical Inference Using Extreme Order Statistics", Annals of Statistics 3 (1975).
 *
 * @param excess amount above the threshold; below 0 gives 0
 * @param shape tail index ξ; above 0 heavy, below 0 bounded at −σ/ξ
 * @param scale σ > 0, in the unit of the excess
 * @throws RangeError unless the scale is positive
 */
export function generalisedParetoCdf(excess: number, shape: number, scale: number): number {
  if (!(scale > 0)) throw new RangeError(`generalisedParetoCdf: scale ${scale} is not positive.`);
  if (excess <= 0) return 0;
  const relative = excess / scale;
  if (shape * relative <= -1) return 1;
  return -Math.expm1(shape === 0 ? -relative : -Math.log1p(shape * relative) / shape);
}
