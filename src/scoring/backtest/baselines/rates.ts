import { addYears } from '../../../domain/date.ts';
import { baseRateOn, rateOf } from '../baseRates.ts';
import type { Baseline } from './baseline.ts';

/** One rate for all: the long-run one. */
export const baseRate: Baseline = {
  id: 'baseRate',
  description: 'The base rate as known then, the same for every venue',
  forecast: ({ target, day, past, rows }) => {
    const rate = baseRateOn(past, target, day);
    return rows.map(() => rate);
  },
};

/** One rate for all: that of the year before. */
export const lastYear: Baseline = {
  id: 'lastYear',
  description: 'Last year’s incidence as known then, the same for every venue',
  forecast: ({ target, day, past, rows }) => {
    const before = past.filter(({ origin }) => origin === addYears(day, -1));
    const rate = rateOf(before, target, day);
    return rows.map(() => rate);
  },
};
