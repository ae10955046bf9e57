import { valueAt } from './valueAt.ts';

const MAX_FEATURES = 6;

/**
 * Exact Shapley values: the fair split, among features, of the difference between the value with all features
 * present and with none; φⱼ = Σ_S |S|!(n−|S|−1)!/n! · (v(S∪j) − v(S)). They add up exactly to that
 * difference, up to rounding. Each of the 2ⁿ coalitions is evaluated once.
 *
 * Source: L. Shapley, "A Value for n-Person Games" (1953).
 *
 * @param featureCount n, 0…6
 * @param value of the function with the features marked true at their actual value, the others at their
 *   reference
 * @throws RangeError for more than six features
 * @example shapleyValues(2, ([a, b]) => (a ? 1 : 0) + (b ? 2 : 0)) // [1, 2]
 */
export function shapleyValues(
  featureCount: number,
  value: (isPresent: readonly boolean[]) => number,
): number[] {
  if (!(Number.isInteger(featureCount) && featureCount >= 0 && featureCount <= MAX_FEATURES)) {
    throw new RangeError(`shapleyValues: ${featureCount} features; 0 to ${MAX_FEATURES} are supported.`);
  }
  const features = Array.from({ length: featureCount }, (_, j) => j);
  const coalitions = Array.from({ length: 2 ** featureCount }, (_, mask) =>
    features.map((j) => (mask & (1 << j)) !== 0),
  );
  const values = coalitions.map(value);
  return features.map((j) => {
    let total = 0;
    for (const [mask, isPresent] of coalitions.entries()) {
      if (isPresent[j]) continue;
      const size = isPresent.filter(Boolean).length;
      const gain = valueAt(values, mask | (1 << j)) - valueAt(values, mask);
      total += (factorial(size) * factorial(featureCount - size - 1) * gain) / factorial(featureCount);
    }
    return total;
  });
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
