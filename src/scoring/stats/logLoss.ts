import { checkPaired } from './checkPaired.ts';
import { valueAt } from './valueAt.ts';

/**
 * Log loss: mean of −[y ln p + (1−y) ln(1−p)], in nats; lower is better, a proper score.
 *
 * A forecast of exactly 0 or 1 that fails would cost infinity (tree ensembles make such forecasts), so
 * probabilities are clipped to ε…1−ε, ε = 2.2e-16, as scikit-learn does.
 *
 * Source: I. J. Good, "Rational Decisions", J. Royal Statistical Society B 14 (1952).
 *
 * @param outcomes 0 or 1, or a share between
 * @throws RangeError on empty or unequal lists, or a probability outside 0…1
 * @example logLoss([1], [0.5]) // ln 2
 */
export function logLoss(outcomes: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  checkPaired('logLoss', outcomes, probabilities);
  let total = 0;
  for (let i = 0; i < outcomes.length; i++) {
    const probability = valueAt(probabilities, i);
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(`logLoss: probability ${probability} is outside 0…1.`);
    }
    const outcome = valueAt(outcomes, i);
    const clipped = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probability));
    if (outcome > 0) total -= outcome * Math.log(clipped);
    if (outcome < 1) total -= (1 - outcome) * Math.log1p(-clipped);
  }
  return total / outcomes.length;
}
