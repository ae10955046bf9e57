import type { FactorGroup } from '../domain/score.ts';
import type { IndustryContext } from './industry/industryContext.ts';
import type { VenueView } from './venueView.ts';

/** What a feature makes of a venue on a day: a value, or nothing with the reason. */
export type Observation = { value: number } | { unknown: string };

/** A feature's value in words, with the ids of the facts it rests on. */
export interface Explanation {
  sentence: string;
  evidence: string[];
}

/** A belief about a coefficient before seeing data: normal with this mean and standard deviation. */
export interface Prior {
  mean: number;
  sd: number;
}

/** A question asked of every venue on every day. Its answer is a column of the model. */
export interface Feature {
  /** Stable; coefficients refer to it. */
  id: string;
  group: FactorGroup;
  /** Whether it differs between venues, only between jurisdictions, or only between days. */
  scope: 'venue' | 'jurisdiction' | 'industry';
  question: string;
  /** Why it should matter and in which direction. */
  rationale: string;
  /** Where the prior comes from. */
  source: string;
  /** On the log-hazard (or the log-odds of the share), per unit. */
  prior: Prior;
  /** Must depend only on what the view and the context hold. */
  observe(view: VenueView, context: IndustryContext): Observation;
  /** Called only for a score that is shown. */
  explain(view: VenueView, context: IndustryContext): Explanation;
}
