const MAX_TERMS = 100_000;
const TINY = 1e-300;

/**
 * Value of the continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified Lentz method, to the last
 * digits.
 *
 * Source: W. Lentz (1976), I. Thompson & A. Barnett (1986); Press et al., Numerical Recipes, 3rd ed., §5.2.
 *
 * @param term the pair aₖ, bₖ for k = 1, 2, …
 * @throws RangeError when 100 000 terms do not settle it
 * @example continuedFraction(1, () => ({ a: 1, b: 1 })) // the golden ratio
 */
export function continuedFraction(b0: number, term: (k: number) => { a: number; b: number }): number {
  let value = b0 || TINY;
  let ratio = value;
  let inverse = 0;
  for (let k = 1; k <= MAX_TERMS; k++) {
    const { a, b } = term(k);
    inverse = 1 / (b + a * inverse || TINY);
    ratio = b + a / ratio || TINY;
    const factor = ratio * inverse;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) return value;
  }
  throw new RangeError('continuedFraction: does not converge.');
}
