import type { ModelTerm } from '../../domain/model.ts';
import type { Feature } from '../feature.ts';

/** A feature's place in a fit: everything of a term but its coefficient. */
export type Column = Omit<ModelTerm, 'coefficient'>;

/** A feature matrix ready to fit: centred, unknowns at the mean, a leading column of ones. */
export interface Design {
  columns: Column[];
  rows: number[][];
}

/** Centres feature values on their known means, so that an unknown is 0 and the intercept the average venue's. */
export function designMatrix(
  features: readonly Feature[],
  values: readonly (readonly (number | null)[])[],
): Design {
  const columns = features.map((feature, j) =>
    columnOf(
      feature,
      values.flatMap((row) => row[j] ?? []),
    ),
  );
  const rows = values.map((row) => [
    1,
    ...columns.map((column, j) => {
      const value = row[j] ?? null;
      return value === null ? 0 : value - column.populationMean;
    }),
  ]);
  return { columns, rows };
}

function columnOf(feature: Feature, known: readonly number[]): Column {
  const count = Math.max(1, known.length);
  const mean = known.reduce((sum, value) => sum + value, 0) / count;
  return {
    feature: feature.id,
    populationMean: mean,
    populationVariance: known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count,
    priorMean: feature.prior.mean,
    priorSd: feature.prior.sd,
  };
}
