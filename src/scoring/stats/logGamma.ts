/** Stirling series coefficients B₂ₖ/(2k(2k−1)), k = 1…7. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * Natural logarithm of the gamma function, ln Γ(x), for x > 0, to about 15 digits: shifted above 12 by the
 * recurrence Γ(x+1) = xΓ(x), then Stirling's series.
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.1.
 *
 * @throws RangeError unless x > 0
 * @example logGamma(5) // ln 24
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: ${x} is not positive.`);
  if (x === Number.POSITIVE_INFINITY) return x;
  let shifted = x;
  let product = 1;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  const inverse = 1 / shifted;
  let series = 0;
  for (const coefficient of STIRLING.toReversed()) series = series * inverse * inverse + coefficient;
  const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + series * inverse - Math.log(product);
}
