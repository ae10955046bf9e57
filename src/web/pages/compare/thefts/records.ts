import { csvText } from '../../../format/csv.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import type { Compared } from '../questions.ts';
import { inWords, placeName } from '../words.ts';
import { poissonRange } from './poissonRange.ts';

/** Thefts seen beside those expected, with what chance alone would give. */
export interface Seen {
  observed: number;
  expected: number;
  low: number;
  high: number;
}

export interface TheftRecord {
  code: string;
  any: Seen;
  state: Seen;
}

const seen = (observed: number, expected: number): Seen => ({
  observed,
  expected,
  ...poissonRange(expected),
});

type Recorded = Pick<Compared, 'code' | 'trackRecord'>;

/** The record of each jurisdiction. */
export const recordsOf = (compared: readonly Recorded[]): TheftRecord[] =>
  compared.map(({ code, trackRecord: r }) => ({
    code,
    any: seen(r.observedAny, r.expectedAny),
    state: seen(r.observedState, r.expectedState),
  }));

/** Whether the thefts seen differ from those expected by more than chance, and where. */
export function recordsTitle(records: readonly TheftRecord[]): string {
  const namesWhere = (test: (seenThere: Seen) => boolean) =>
    records.filter(({ state }) => test(state)).map(({ code }) => placeName(code));
  const more = namesWhere(({ observed, high }) => observed > high);
  const fewer = namesWhere(({ observed, low }) => observed < low);
  const parts = [
    more.length > 0 ? `more in ${inWords(more)}` : '',
    fewer.length > 0 ? `fewer in ${inWords(fewer)}` : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return `State thefts against the forecasts: ${parts.join(', ')} than chance explains`;
  if (records.length === 1) return 'As many state thefts as forecast, within what chance explains';
  return 'Everywhere as many state thefts as forecast, within what chance explains';
}

/** The records as CSV. */
export const recordsCsv = (compared: readonly Recorded[]): string =>
  csvText(
    [
      ...['code', 'name', 'fromYear', 'throughYear', 'observedAny', 'expectedAny'],
      ...['chanceAnyLow', 'chanceAnyHigh', 'observedState', 'expectedState'],
      ...['chanceStateLow', 'chanceStateHigh'],
    ],
    recordsOf(compared).map(({ code, any, state }, index) => {
      const record = compared[index]?.trackRecord;
      return [
        ...[code, jurisdictionName(code), record?.fromYear, record?.throughYear],
        ...[any.observed, any.expected, any.low, any.high],
        ...[state.observed, state.expected, state.low, state.high],
      ];
    }),
  );
