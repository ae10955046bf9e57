import type { Jurisdiction } from '../domain/jurisdiction.ts';

/** The jurisdiction that an ISO 3166 alpha-2 or alpha-3 code names, in any case. */
export function jurisdictionNamed(code: string, known: readonly Jurisdiction[]): Jurisdiction | undefined {
  const wanted = code.toUpperCase();
  return known.find((each) => each.code === wanted || each.alpha3 === wanted);
}
