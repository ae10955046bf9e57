import { csvText } from '../../../format/csv.ts';
import type { BandOutcome } from '../questions.ts';

/** The outcome of each band as CSV. */
export const bandsCsv = (bands: readonly BandOutcome[]): string =>
  csvText(
    [
      ...['band', 'exchangeYears', 'thefts', 'stateThefts', 'expectedStateThefts'],
      ...['stateShare', 'stateShareLow', 'stateShareHigh', 'anyShare', 'anyShareLow', 'anyShareHigh'],
    ],
    bands.map(({ band, rows, anyEvents, stateEvents, expectedState, stateFrequency: s, anyFrequency: a }) => [
      ...[band, rows, anyEvents, stateEvents, expectedState],
      ...[s?.estimate, s?.low, s?.high, a?.estimate, a?.low, a?.high],
    ]),
  );
