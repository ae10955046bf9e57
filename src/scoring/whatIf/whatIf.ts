import type { IndustryEvidence, VenueEvidence } from '../../domain/evidence.ts';
import { type Model, vintageOn } from '../../domain/model.ts';
import type { FactorGroup, RiskBand, Score } from '../../domain/score.ts';
import type { AttributionDelay } from '../industry/attributionDelay.ts';
import { type IndustryContext, industryContext } from '../industry/industryContext.ts';
import { type ScoreOptions, scoreSummary, scoreVenue } from '../scoreVenue.ts';
import { type Hypotheses, suppose, supposedIncident } from './hypothesis.ts';
import { type ControlSearch, smallestControlSet } from './smallestControlSet.ts';

/** What one factor adds to the score as it is and as it would be. */
export interface ContributionChange {
  factor: string;
  group: FactorGroup;
  before: ContributionSide;
  after: ContributionSide;
}

export interface ContributionSide {
  value: number | null;
  points: number;
  sentence: string;
}

/** A score as it is and as it would be. */
export interface WhatIf {
  before: Score;
  after: Score;
  /** In the order of the score's contributions. */
  changes: ContributionChange[];
  /** Present when a band was asked for. */
  controlSearch: ControlSearch | undefined;
}

/**
 * Scores a venue again as if the hypotheses held. A supposed theft counts wherever a real one would: in
 * the venue's own record, in its jurisdiction's and in the industry's. The search for the smallest set of
 * controls starts from the score as it would be. Pure.
 */
export function whatIf(
  evidence: VenueEvidence,
  hypotheses: Hypotheses,
  industry: IndustryEvidence,
  context: IndustryContext,
  model: Model,
  options: ScoreOptions & { wantedBand?: RiskBand | undefined } = {},
): WhatIf {
  const supposed = suppose(evidence, hypotheses, context.asOf);
  const { attributionDelay } = options.vintage ?? vintageOn(model, context.asOf);
  const supposedContext = contextWith(evidence, hypotheses, industry, context, attributionDelay);
  const before = scoreVenue(evidence, context, model, options);
  const after = scoreVenue(supposed, supposedContext, model, options);
  return {
    before,
    after,
    changes: changesBetween(before, after),
    controlSearch:
      options.wantedBand &&
      smallestControlSet(supposed, options.wantedBand, supposedContext, (each) =>
        scoreSummary(each, supposedContext, model, options),
      ),
  };
}

function contextWith(
  evidence: VenueEvidence,
  { incident }: Hypotheses,
  industry: IndustryEvidence,
  context: IndustryContext,
  delay: AttributionDelay,
): IndustryContext {
  if (incident === undefined) return context;
  const venueIncidents = [...industry.venueIncidents, supposedIncident(evidence, incident, context.asOf)];
  return industryContext({ ...industry, venueIncidents }, context.asOf, delay);
}

function changesBetween(before: Score, after: Score): ContributionChange[] {
  return before.contributions.map(({ factor, group, value, points, sentence }, i) => {
    const changed = after.contributions[i];
    const side = { value, points, sentence };
    return {
      factor,
      group,
      before: side,
      after: changed ? { value: changed.value, points: changed.points, sentence: changed.sentence } : side,
    };
  });
}
