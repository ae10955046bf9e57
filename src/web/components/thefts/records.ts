import { inWords, placeName } from '../../format/words.ts';
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

/** A jurisdiction with its exchange-years since the record begins: with a theft, and as forecast. */
interface Recorded {
  code: string;
  trackRecord: {
    observedAny: number;
    expectedAny: number;
    observedState: number;
    expectedState: number;
  };
}

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
