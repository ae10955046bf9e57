import { type IsoDate, yearsBetween } from '../../domain/date.ts';
import { decay } from '../halfLife.ts';
import { isPublic, type TheftEvent } from './theftEvent.ts';

const HALF_LIFE_YEARS = 3;
/** Dirichlet prior: one theft of each pattern. */
const PRIOR_THEFTS = 1;

/** The ways of taking assets that controls can meet; the rest are unknown or are no thefts. */
export const THEFT_PATTERNS = [
  'hot_wallet_key_compromise',
  'cold_wallet_key_compromise',
  'transaction_signing_manipulation',
  'fraudulent_withdrawal',
  'account_takeover',
  'database_manipulation',
] as const;

/** Share of each way of taking assets in the next theft: Dirichlet–multinomial with a three-year half-life. */
export function patternPrevalence(events: readonly TheftEvent[], asOf: IsoDate): Map<string, number> {
  const weights = new Map<string, number>(THEFT_PATTERNS.map((pattern) => [pattern, PRIOR_THEFTS]));
  for (const event of events) {
    const weight = weights.get(event.mechanism);
    if (weight === undefined || !isPublic(event, asOf)) continue;
    weights.set(event.mechanism, weight + decay(yearsBetween(event.occurredOn, asOf), HALF_LIFE_YEARS));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([pattern, weight]) => [pattern, weight / total]));
}
