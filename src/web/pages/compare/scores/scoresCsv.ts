import { csvText } from '../../../format/csv.ts';
import type { Compared } from '../questions.ts';

const HEADER = [
  'code',
  'name',
  'riskPoints',
  'riskBand',
  'probabilityState',
  'probabilityStateLow',
  'probabilityStateHigh',
  'probabilityAny',
  'rankMedian',
  'rankLow',
  'rankHigh',
  'rankOf',
];

/** Scores, intervals and ranks as CSV. */
export const scoresCsv = (rows: readonly Compared[]): string =>
  csvText(
    HEADER,
    rows.map(({ code, name, riskPoints, riskBand, probability: p, rank }) => [
      ...[code, name, riskPoints, riskBand, p.state, p.low, p.high, p.any],
      ...[rank.median, rank.low, rank.high, rank.of],
    ]),
  );
