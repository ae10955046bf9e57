import type { VenueEvidence } from '../domain/evidence.ts';
import type { ModelVintage } from '../domain/model.ts';
import { hazardFeatures } from './features/hazardFeatures.ts';
import { observeAll } from './features/observeAll.ts';
import { shareFeatures } from './features/shareFeatures.ts';
import { type StateHazard, stateHazard } from './hazard/stateHazard.ts';
import type { IndustryContext } from './industry/industryContext.ts';
import { type VenueView, viewVenue } from './venueView.ts';

/** A venue as seen on a day, with its feature values and the hazard that follows. */
export interface Assessment {
  view: VenueView;
  /** In the order of the hazard features, `null` where unknown. */
  hazardValues: (number | null)[];
  /** In the order of the share features, `null` where unknown. */
  shareValues: (number | null)[];
  hazard: StateHazard;
}

/** Observes every feature of a venue on the context's day and evaluates the vintage there. */
export function assessVenue(
  evidence: VenueEvidence,
  context: IndustryContext,
  vintage: ModelVintage,
): Assessment {
  const view = viewVenue(evidence, context.asOf);
  const hazardValues = observeAll(hazardFeatures, view, context);
  const shareValues = observeAll(shareFeatures, view, context);
  return { view, hazardValues, shareValues, hazard: stateHazard(vintage, hazardValues, shareValues) };
}

/** The size step behind an assessment; 0 when unknown. */
export function sizeStepOf({ hazardValues }: Pick<Assessment, 'hazardValues'>): number {
  return hazardValues[SIZE_COLUMN] ?? 0;
}

const SIZE_COLUMN = hazardFeatures.findIndex(({ id }) => id === 'size');
