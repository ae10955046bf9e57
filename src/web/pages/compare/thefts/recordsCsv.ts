import { recordsOf } from '../../../components/thefts/records.ts';
import { csvText } from '../../../format/csv.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import type { Compared } from '../questions.ts';

/** The records as CSV. */
export const recordsCsv = (compared: readonly Compared[]): string =>
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
