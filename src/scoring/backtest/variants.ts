import type { BacktestVariant } from '../../domain/backtest.ts';
import type { IndustryEvidence, VenueEvidence } from '../../domain/evidence.ts';
import type { Incident } from '../../domain/incident.ts';
import { type FittedModel, fitModel } from '../fit/fitModel.ts';
import { judgedOf } from './backtestTarget.ts';
import { figuresOf } from './figures.ts';
import { forecastRows, type StateRule } from './forecastRow.ts';
import { testRows } from './testRows.ts';

/** Before every launch: a venue known from then on is in the panel whenever it was open. */
const ALWAYS_KNOWN = '1900-01-01';

/**
 * The same backtest on the whole register, also on venues that were in no source before they were
 * robbed: no forecast could have been given for these, so this is a bound, not a claim.
 */
export function wholeRegister(
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
): BacktestVariant[] {
  const fitted = fitModel(
    venues.map((each) => ({ ...each, venue: { ...each.venue, knownFrom: ALWAYS_KNOWN } })),
    { ...industry, venues: industry.venues.map((venue) => ({ ...venue, knownFrom: ALWAYS_KNOWN })) },
  );
  const rows = forecastRows(fitted.model, testRows(fitted.panel, industry.compilation.incidentsThrough));
  const description = 'The whole register: also venues that nothing named before they were robbed';
  return (['any', 'state'] as const).map((target) => ({
    variant: 'wholeRegister',
    description,
    target,
    figures: figuresOf(judgedOf(target, fitted.panel, rows)),
  }));
}

/** State thefts counted only where an attribution to a state has a date of publication. */
export function datedAttributionsOnly(
  industry: Pick<IndustryEvidence, 'venueIncidents' | 'compilation'>,
  { model, panel }: FittedModel,
): BacktestVariant {
  const dated = new Set(industry.venueIncidents.filter(hasDatedAttribution).map(({ id }) => id));
  const isState: StateRule = ({ incidentId }) => dated.has(incidentId);
  const rows = forecastRows(model, testRows(panel, industry.compilation.incidentsThrough), isState);
  return {
    variant: 'datedAttributionsOnly',
    description: 'Counting only state thefts whose attribution has a date of publication',
    target: 'state',
    figures: figuresOf(judgedOf('state', panel, rows)),
  };
}

function hasDatedAttribution({ attributions }: Incident): boolean {
  return attributions.some(({ sponsor, publishedOn }) => sponsor !== undefined && publishedOn !== undefined);
}
