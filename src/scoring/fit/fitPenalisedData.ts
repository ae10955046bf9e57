import { checkPaired } from '../stats/checkPaired.ts';
import { valueAt } from '../stats/valueAt.ts';

/** Normal prior of a coefficient; null leaves it unpenalised. */
export type Prior = { mean: number; sd: number } | null;

export interface PenalisedData {
  /** One row an observation, with a column of ones for the intercept. */
  rows: readonly (readonly number[])[];
  /** 0, 1 or a share between. */
  outcomes: readonly number[];
  /** One a column. */
  priors: readonly Prior[];
  /** Row weights ≥ 0; default 1. */
  weights?: readonly number[];
}

/** A row that carries information. */
export interface Observation {
  x: readonly number[];
  outcome: number;
  offset: number;
  weight: number;
}

/**
 * The rows of a fit with outcome, offset and weight, checked; rows without weight or exposure (offset
 * −Infinity) are left out.
 *
 * @param offsets added to the linear predictor of each row
 * @throws RangeError on empty, unequal, not finite or otherwise invalid input
 */
export function checkedObservations(
  { rows, outcomes, priors, weights }: PenalisedData,
  offsets: readonly number[],
): Observation[] {
  const require = (isMet: boolean, what: string) => {
    if (!isMet) throw new RangeError(`fitPenalised: ${what}.`);
  };
  checkPaired('fitPenalised', rows, outcomes);
  checkPaired('fitPenalised', rows, offsets);
  checkPaired('fitPenalised', rows, weights ?? outcomes);
  for (const [j, prior] of priors.entries()) {
    require(!prior ||
      (Number.isFinite(prior.mean) &&
        prior.sd > 0 &&
        prior.sd < Infinity), `prior ${j} needs a finite mean and a positive sd`);
  }
  const observations = rows.map((x, i) => {
    const outcome = valueAt(outcomes, i);
    const offset = valueAt(offsets, i);
    const weight = weights?.[i] ?? 1;
    require(x.length === priors.length, `row ${i} has ${x.length} columns for ${priors.length} priors`);
    require(x.every(Number.isFinite), `row ${i} has a value that is not finite`);
    require(outcome >= 0 && outcome <= 1, `outcome ${i} is ${outcome}, outside 0…1`);
    require(weight >= 0 && weight < Infinity, `weight ${i} is ${weight}`);
    require(offset < Infinity, `offset ${i} is ${offset}`);
    return { x, outcome, offset, weight };
  });
  return observations.filter(({ weight, offset }) => weight > 0 && offset > -Infinity);
}
