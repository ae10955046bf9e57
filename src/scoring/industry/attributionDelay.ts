/**
 * How long it takes until a state theft is publicly laid to a state: a share `immediate` within
 * the first month, the rest after an exponential delay.
 */
export interface AttributionDelay {
  immediate: number;
  meanYears: number;
}

/** Probability that a state theft of this age has been attributed: `G(a) = g + (1 − g)·(1 − e^(−a/τ))`. */
export function attributedBy(delay: AttributionDelay, ageYears: number): number {
  return delay.immediate - (1 - delay.immediate) * Math.expm1(-Math.max(0, ageYears) / delay.meanYears);
}
