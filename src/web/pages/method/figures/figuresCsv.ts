import { csvText } from '../../../format/csv.ts';
import type { Estimate } from '../estimates.ts';
import type { Backtest } from '../questions.ts';

const isEstimate = (value: unknown): value is Estimate =>
  typeof value === 'object' && value !== null && 'estimate' in value;

/** All figures of both targets and of the variants as CSV, one a row. */
export function figuresCsv({ targets, variants }: Backtest): string {
  const sets = [
    ...Object.values(targets).map(({ target, figures }) => ({ rowsJudged: 'main', target, figures })),
    ...variants.map(({ variant, target, figures }) => ({ rowsJudged: variant, target, figures })),
  ];
  const rows = sets.flatMap(({ rowsJudged, target, figures }) =>
    Object.entries(figures).map(([measure, value]) =>
      isEstimate(value)
        ? [rowsJudged, target, measure, value.estimate, value.low, value.high]
        : [rowsJudged, target, measure, value, null, null],
    ),
  );
  return csvText(['rowsJudged', 'target', 'measure', 'estimate', 'low', 'high'], rows);
}
