import { csvText } from '../../format/csv.ts';
import type { Trend } from './stageTrends.ts';

const HEADER = ['pattern', 'fromYear', 'toYear', 'thefts', 'stateThefts', 'allThefts'];

/** The counts behind a stage's chart as CSV. */
export const trendsCsv = (trends: readonly Trend[]): string =>
  csvText(
    HEADER,
    trends.flatMap(({ id, windows }) =>
      windows.map((each) => [id, each.fromYear, each.toYear, each.thefts, each.stateThefts, each.allThefts]),
    ),
  );
