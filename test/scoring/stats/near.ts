import { expect } from 'vitest';

/** Asserts agreement to a relative tolerance, element by element (absolute where the expected value is 0). */
export function expectNear(
  actual: number | ArrayLike<number>,
  expected: number | ArrayLike<number>,
  relative = 1e-8,
): void {
  const actuals = typeof actual === 'number' ? [actual] : Array.from(actual);
  const expecteds = typeof expected === 'number' ? [expected] : Array.from(expected);
  expect(actuals).toHaveLength(expecteds.length);
  for (const [i, value] of expecteds.entries()) {
    const error = Math.abs((actuals[i] ?? Number.NaN) - value) / (Math.abs(value) || 1);
    expect(error, `element ${i}: ${actuals[i]} against ${value}`).toBeLessThanOrEqual(relative);
  }
}
