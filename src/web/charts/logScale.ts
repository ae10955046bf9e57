/** Ends of an axis of probabilities. */
export interface Domain {
  from: number;
  to: number;
}

/** The axis on which scores are compared everywhere: 1 in 200 to 1 in 2 a year. */
export const SCORE_DOMAIN: Domain = { from: 0.005, to: 0.5 };

/** Where a probability lies on a logarithmic axis: 0 at its start, 1 at its end, clipped to both. */
export function logPosition(probability: number, { from, to }: Domain): number {
  const position = Math.log(Math.max(probability, Number.MIN_VALUE) / from) / Math.log(to / from);
  return Math.min(1, Math.max(0, position));
}
