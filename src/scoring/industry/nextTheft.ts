import { type IsoDate, yearsBetween } from '../../domain/date.ts';
import { decay } from '../halfLife.ts';
import { isStateBy, type TheftEvent } from './theftEvent.ts';

const HALF_LIFE_YEARS = 3;
/** Dirichlet prior, in thefts a pattern. */
const PRIOR_THEFTS = 0.25;
/** What a theft that is not a state's says about the next state theft. */
const OTHER_SPONSOR_WEIGHT = 0.25;
const LEAST_SHARE = 0.02;

/** How likely a pattern is in the next state theft, were there one. */
export interface NextTheftPattern {
  stage: 'initial_access' | 'theft';
  pattern: string;
  share: number;
}

/**
 * What the next state theft would most likely look like: Dirichlet–multinomial over the ways in and
 * the ways of taking, thefts weighted by a three-year half-life and state thefts four times the
 * others; likeliest first, patterns under 2 % left out.
 */
export function nextTheft(thefts: readonly TheftEvent[], asOf: IsoDate): NextTheftPattern[] {
  return [
    ...sharesOf('initial_access', (event) => event.access, thefts, asOf),
    ...sharesOf('theft', (event) => event.mechanism, thefts, asOf),
  ];
}

function sharesOf(
  stage: NextTheftPattern['stage'],
  patternOf: (event: TheftEvent) => string,
  thefts: readonly TheftEvent[],
  asOf: IsoDate,
): NextTheftPattern[] {
  const weights = new Map<string, number>();
  for (const event of thefts) {
    const pattern = patternOf(event);
    if (pattern === 'unknown') continue;
    const sponsored = isStateBy(event, asOf) ? 1 : OTHER_SPONSOR_WEIGHT;
    const weight = sponsored * decay(yearsBetween(event.occurredOn, asOf), HALF_LIFE_YEARS);
    weights.set(pattern, (weights.get(pattern) ?? PRIOR_THEFTS) + weight);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .map(([pattern, weight]) => ({ stage, pattern, share: weight / total }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.pattern < b.pattern ? -1 : 1));
}
