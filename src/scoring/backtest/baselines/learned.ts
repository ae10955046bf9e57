import type { PanelRow } from '../../panel.ts';
import { mean } from '../../stats/mean.ts';
import { labelOn } from '../forecastRow.ts';
import type { Baseline, Learner } from './baseline.ts';

/** A general learner as a baseline: all features of the model, an unknown at the mean of the past rows. */
export function learned(id: string, description: string, learn: Learner): Baseline {
  return {
    id,
    description,
    forecast({ target, day, past, rows }) {
      const means = columnMeans(past);
      const inputs = (row: PanelRow) => valuesOf(row).map((value, j) => value ?? means[j] ?? 0);
      return learn(
        past.map(inputs),
        past.map((row) => labelOn(row, target, day)),
        rows.map(inputs),
      );
    },
  };
}

const valuesOf = (row: PanelRow) => [...row.hazardValues, ...row.shareValues];

function columnMeans(rows: readonly PanelRow[]): number[] {
  const values = rows.map(valuesOf);
  return (values[0] ?? []).map((_, j) => {
    const known = values.map((row) => row[j] ?? null).filter((value) => value !== null);
    return known.length === 0 ? 0 : mean(known);
  });
}
