import { csvText } from '../../../format/csv.ts';
import type { Backtest } from '../questions.ts';

/** The comparisons with rules and ratings as CSV. */
export function othersCsv({ targets, peers }: Backtest): string {
  const rules = Object.values(targets).flatMap(({ target, comparisons }) =>
    comparisons.map(({ description, auc, aucDifference: d, logLossDifference: l }) => [
      ...[target, description, null, auc, d.estimate, d.low, d.high],
      ...[l.estimate, l.low, l.high],
    ]),
  );
  const ratings = peers.map(({ publisher, publishedOn, peerAuc, aucDifference: d }) => [
    ...['any', publisher, publishedOn, peerAuc?.estimate, d?.estimate, d?.low, d?.high],
    ...[null, null, null],
  ]);
  return csvText(
    [
      ...['target', 'against', 'publishedOn', 'itsAuc', 'aucDifference', 'aucDifferenceLow'],
      ...['aucDifferenceHigh', 'logLossDifference', 'logLossDifferenceLow', 'logLossDifferenceHigh'],
    ],
    [...rules, ...ratings],
  );
}
