import { addYears, type IsoDate } from '../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../domain/evidence.ts';
import { hazardFeatures } from './features/hazardFeatures.ts';
import { observeAll } from './features/observeAll.ts';
import { shareFeatures } from './features/shareFeatures.ts';
import type { AttributionDelay } from './industry/attributionDelay.ts';
import { industryContext } from './industry/industryContext.ts';
import { exposureYears, isAtRisk } from './industry/pastYears.ts';
import { type TheftEvent, theftEvents } from './industry/theftEvent.ts';
import { viewVenue } from './venueView.ts';

/** A venue on an origin: what could be known then, and what happened in the twelve months after. */
export interface PanelRow {
  venueId: string;
  /** Operating base on the origin. */
  code: string | undefined;
  origin: IsoDate;
  /** Share of the twelve months that the venue stayed open. */
  exposureYears: number;
  /** Values of the hazard features, `null` where unknown. */
  hazardValues: (number | null)[];
  /** Values of the share features, `null` where unknown. */
  shareValues: (number | null)[];
  /** Thefts in the twelve months after the origin, whenever they became public. */
  thefts: TheftEvent[];
}

/**
 * The rows of one origin: every venue open that day and known for something other than being robbed,
 * with its features as they could be known that day.
 */
export function panelRowsOn(
  evidence: readonly VenueEvidence[],
  industry: IndustryEvidence,
  origin: IsoDate,
  delay: AttributionDelay,
): PanelRow[] {
  const context = industryContext(industry, origin, delay);
  const end = addYears(origin, 1);
  const upcoming = Map.groupBy(
    theftEvents(industry.venueIncidents).filter(({ occurredOn }) => origin <= occurredOn && occurredOn < end),
    ({ venueId }) => venueId,
  );
  return evidence
    .filter(({ venue }) => isAtRisk(venue, origin))
    .map((each) => {
      const view = viewVenue(each, origin);
      return {
        venueId: each.venue.id,
        code: view.base?.code,
        origin,
        exposureYears: exposureYears(each.venue, origin, end),
        hazardValues: observeAll(hazardFeatures, view, context),
        shareValues: observeAll(shareFeatures, view, context),
        thefts: upcoming.get(each.venue.id) ?? [],
      };
    });
}
