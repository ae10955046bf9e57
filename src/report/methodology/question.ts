import type { BacktestResult } from '../../domain/backtest.ts';
import { list, section } from '../markdown.ts';

/** What is forecast, and of whom. */
export function questionSection({ firstYear, lastYear, incidentsThrough }: BacktestResult): string {
  return section(
    'The question',
    'For an exchange, broker or custodian and a day: how likely is it that within the 365 days after, at least one **theft** hits it (`any`), and at least one theft **publicly attributed to, or credibly suspected of, a state actor** (`state`)?',
    list([
      'A theft takes assets of the venue or its customers by intrusion. Repelled attempts, data leaks, exit scams, chain reorganisations and market manipulation are not thefts.',
      'A score as of a day uses only what was public that day: each fact carries the day it became known. An attribution made in 2024 of a theft in 2018 does not exist in a score of 2020, though the theft does.',
      'A venue is in the register of a day if it was open and known for something other than being robbed. A venue that we know only from lists of incidents enters on the first day anything else about it, or its first theft, was public.',
      'The model is fitted anew on every 1 January, on what was public then; a score uses the newest of these vintages.',
      `The figures below are for the years ${firstYear} to ${lastYear}; incidents were collected through ${incidentsThrough}.`,
    ]),
  );
}
