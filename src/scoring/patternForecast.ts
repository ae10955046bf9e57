import { type IsoDate, yearsBetween } from '../domain/date.ts';
import type { PatternShare } from '../domain/score.ts';
import { evidenceId } from './evidenceId.ts';
import { decay } from './halfLife.ts';
import { isStateBy, type TheftEvent } from './industry/theftEvent.ts';
import type { IndustryContext } from './industry/industryContext.ts';
import type { VenueView } from './venueView.ts';

const HALF_LIFE_YEARS = 3;
/** Dirichlet prior, in thefts a pattern. */
const PRIOR_THEFTS = 0.25;
/** What a theft that is not a state's says about the next state theft. */
const OTHER_SPONSOR_WEIGHT = 0.25;
const LEAST_SHARE = 0.02;

/**
 * What the next state theft would most likely look like: Dirichlet–multinomial over the ways in and
 * the ways of taking, thefts weighted by a three-year half-life, state thefts four times the others;
 * patterns under 2 % are left out. `metBy` names the venue's controls in force that meet a pattern.
 */
export function patternForecast(view: VenueView, context: IndustryContext): PatternShare[] {
  return [
    ...stageForecast('initial_access', (event) => event.access, view, context),
    ...stageForecast('theft', (event) => event.mechanism, view, context),
  ];
}

function stageForecast(
  stage: PatternShare['stage'],
  patternOf: (event: TheftEvent) => string,
  view: VenueView,
  context: IndustryContext,
): PatternShare[] {
  const weights = new Map<string, number>();
  for (const event of context.thefts) {
    const pattern = patternOf(event);
    if (pattern === 'unknown') continue;
    weights.set(pattern, (weights.get(pattern) ?? PRIOR_THEFTS) + weightOf(event, context.asOf));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return [...weights]
    .map(([pattern, weight]) => ({
      pattern,
      stage,
      share: weight / total,
      metBy: meeting(stage, pattern, view, context),
    }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share || (a.pattern < b.pattern ? -1 : 1));
}

function weightOf(event: TheftEvent, asOf: IsoDate): number {
  const sponsored = isStateBy(event, asOf) ? 1 : OTHER_SPONSOR_WEIGHT;
  return sponsored * decay(yearsBetween(event.occurredOn, asOf), HALF_LIFE_YEARS);
}

function meeting(
  stage: PatternShare['stage'],
  pattern: string,
  view: VenueView,
  context: IndustryContext,
): string[] {
  const controls = context.metBy.get(`${stage}/${pattern}`) ?? [];
  return view.facts
    .filter(({ kind }) => controls.includes(kind))
    .map((fact) => evidenceId.fact(view.venue, fact));
}
