import { findRoot } from './findRoot.ts';
import { maximise } from './maximise.ts';
import { mean } from './mean.ts';
import { sum } from './sum.ts';

/** A generalised Pareto tail over a threshold. */
export interface GeneralisedPareto {
  shape: number;
  scale: number;
  logLikelihood: number;
  /** Number of amounts above the threshold. */
  excesses: number;
}

/** Maximum likelihood is regular for shapes above −½ (Smith 1985); above 2 the fit says nothing useful. */
const SHAPE_RANGE = [-0.5, 2] as const;

/**
 * Generalised Pareto fit of the excesses over a threshold (peaks over threshold) by maximum likelihood: for a
 * given shape ξ the best scale σ solves Σ (1+ξ)yᵢ/(σ+ξyᵢ) = n, whose left side falls in σ; ξ is then found on
 * its profile likelihood, between −½ and 2.
 *
 * Source: R. Smith, "Maximum likelihood estimation in a class of nonregular cases", Biometrika 72 (1985).
 *
 * @param amounts all amounts, in one unit; those not above the threshold are left out
 * @throws RangeError with fewer than two amounts above the threshold, or when they are all equal to each
 *   other
 */
export function generalisedParetoFit(amounts: readonly number[], threshold: number): GeneralisedPareto {
  const above = amounts.filter((amount) => amount > threshold).map((amount) => amount - threshold);
  if (above.length < 2) throw new RangeError('generalisedParetoFit: needs two amounts above the threshold.');
  const unit = mean(above);
  const y = above.map((excess) => excess / unit);
  const largest = Math.max(...y);
  if (largest === Math.min(...y)) throw new RangeError('generalisedParetoFit: all excesses are equal.');

  const bestScale = (shape: number): number => {
    const slope = (scale: number) =>
      sum(y.map((excess) => ((1 + shape) * excess) / (scale + shape * excess))) - y.length;
    const end = Math.max(0, -shape * largest);
    let high = end + 1;
    while (slope(high) > 0) high *= 2;
    return findRoot(slope, end + 1e-9 * (1 + end), high);
  };
  const logLikelihood = (shape: number, scale: number): number =>
    -y.length * Math.log(scale * unit) -
    sum(
      y.map((excess) =>
        shape === 0 ? excess / scale : (1 + 1 / shape) * Math.log1p((shape * excess) / scale),
      ),
    );

  const shape = maximise((candidate) => logLikelihood(candidate, bestScale(candidate)), ...SHAPE_RANGE);
  const scale = bestScale(shape);
  return { shape, scale: scale * unit, logLikelihood: logLikelihood(shape, scale), excesses: y.length };
}
