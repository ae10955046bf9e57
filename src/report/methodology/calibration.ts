import type { BacktestResult, IntervalEstimate, Reliability, TargetBacktest } from '../../domain/backtest.ts';
import { decimal, percent, withInterval } from '../figuresInWords.ts';
import { section, table } from '../markdown.ts';

/** Forecast probabilities against what happened: by band, by forecast and by year. */
export function calibrationSection({ targets, bands }: BacktestResult): string {
  const frequency = (value: IntervalEstimate | null) =>
    value ? withInterval(value, (each) => percent(each, 1)) : '';
  return section(
    'Said and seen',
    '**By band** of the score on 1 January:',
    table(
      ['band', 'venue-years', 'thefts', 'state thefts', 'expected', 'robbed within the year', 'by a state'],
      bands.map((each) => [
        each.band,
        String(each.rows),
        String(each.anyEvents),
        String(each.stateEvents),
        decimal(each.expectedState, 1),
        frequency(each.anyFrequency),
        frequency(each.stateFrequency),
      ]),
    ),
    '**By forecast**: steps chosen by isotonic regression (CORP, Dimitriadis et al. 2021).',
    ...[targets.any, targets.state].flatMap(({ target, reliability }) => [
      `${target === 'any' ? 'Any theft' : 'State theft'}: ${parts(reliability)}`,
      reliabilityTable(reliability),
    ]),
    '**By year**. The pooled AUC also rewards knowing which years are bad; these are within the year.',
    yearTable(targets.any, targets.state),
  );
}

function parts({ miscalibration, discrimination, uncertainty }: Reliability): string {
  const [m, d, u] = [miscalibration, discrimination, uncertainty].map((value) => decimal(1000 * value, 2));
  return `Brier score × 1000 = miscalibration ${m} − discrimination ${d} + uncertainty ${u}.`;
}

function reliabilityTable({ steps }: Reliability): string {
  return table(
    ['forecast from', 'to', 'mean forecast', 'observed', 'venue-years'],
    steps.map(({ from, to, forecast, observed, rows }) => [
      ...[from, to, forecast, observed].map((value) => percent(value, 1)),
      String(rows),
    ]),
  );
}

function yearTable(any: TargetBacktest, state: TargetBacktest): string {
  return table(
    ['year', 'venues', 'thefts', 'expected', 'AUC', 'state thefts', 'expected', 'AUC'],
    any.byYear.map((year, i) => {
      const other = state.byYear[i];
      const cells = (each: typeof year | undefined) => [
        String(each?.observed ?? ''),
        decimal(each?.expected ?? 0, 1),
        each?.auc === null || each === undefined ? '' : decimal(each.auc),
      ];
      return [String(year.year), String(year.rows), ...cells(year), ...cells(other)];
    }),
  );
}
