import { mean } from './mean.ts';

/** A lognormal distribution: mean and standard deviation of the natural logarithm. */
export interface Lognormal {
  mu: number;
  sigma: number;
}

/**
 * Lognormal distribution of positive amounts by maximum likelihood: mean and standard deviation (divisor n)
 * of the logs.
 *
 * @param amounts in one unit (USD)
 * @throws RangeError on an empty list or an amount not positive
 * @example lognormalFit([1, Math.E ** 2]) // { mu: 1, sigma: 1 }
 */
export function lognormalFit(amounts: readonly number[]): Lognormal {
  const logs = amounts.map((amount) => {
    if (!(amount > 0)) throw new RangeError(`lognormalFit: amount ${amount} is not positive.`);
    return Math.log(amount);
  });
  const mu = mean(logs);
  return { mu, sigma: Math.sqrt(mean(logs.map((log) => (log - mu) ** 2))) };
}
