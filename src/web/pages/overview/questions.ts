import { api } from '../../api/client.ts';
import { type Answer, ask } from '../../api/question.ts';

export type Outlook = Answer<typeof api.outlook>['data'];
export type RankedExchange = Answer<typeof api.exchanges>['data'][number];
export type Incident = Answer<typeof api.incidents>['data'][number];
export type YearOfThefts = Answer<typeof api.incidents.years>['data'][number];
export type Backtest = Answer<typeof api.model.backtest>['data'];

type AsOf = string | undefined;

const RISKIEST = 10;
const RECENT = 8;
const ALL_ROWS = 1000;

/** The sector in the 12 months to come. */
export const outlookQuestion = (asOf: AsOf) => ask(api.outlook, { query: { asOf } });

/** The ten riskiest open exchanges. A past day ranks only those that were open on it. */
export const riskiestQuestion = (asOf: AsOf) =>
  ask(api.exchanges, {
    query: { limit: RISKIEST, ...(asOf === undefined ? { operating: 'true' as const } : { asOf }) },
  });

/** The eight newest incidents. */
export const recentQuestion = (asOf: AsOf) => ask(api.incidents, { query: { asOf, limit: RECENT } });

/** Thefts by year, state and certainty. */
export const yearsQuestion = (asOf: AsOf) => ask(api.incidents.years, { query: { asOf } });

/** How good the forecasts of past years were; the same on any day looked back to. */
export const backtestQuestion = ask(api.model.backtest, { query: {} });

/** Jurisdictions with an open exchange, riskiest first. */
export const exposedQuestion = (asOf: AsOf) =>
  ask(api.jurisdictions, { query: { exposed: 'true', asOf, limit: ALL_ROWS } });
