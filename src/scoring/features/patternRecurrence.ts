import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import type { Recurrence } from '../industry/patternRecurrence.ts';
import { dateInWords } from '../sentence.ts';
import type { VenueView } from '../venueView.ts';

/** What a pattern that hit a neighbour counts against one that hit the venue itself. */
const NEIGHBOUR_WEIGHT = 0.5;

/** Prevalence now of the pattern that hit this venue, or half that of one that hit its jurisdiction. */
export const patternRecurrence: Feature = {
  id: 'patternRecurrence',
  group: 'attackPatterns',
  scope: 'jurisdiction',
  question: 'Is a pattern that hit it or its neighbours still in use?',
  rationale: 'What worked there once is tried again while it still works elsewhere.',
  source: 'expert prior',
  prior: { mean: 0.07, sd: 0.07 },
  observe(view, context) {
    const { own, neighbour } = recurrencesAt(view, context);
    return { value: Math.max(own?.prevalence ?? 0, NEIGHBOUR_WEIGHT * (neighbour?.prevalence ?? 0)) };
  },
  explain(view, context) {
    const { own, neighbour } = recurrencesAt(view, context);
    const isOwn = (own?.prevalence ?? 0) >= NEIGHBOUR_WEIGHT * (neighbour?.prevalence ?? 0);
    const found = isOwn ? own : neighbour;
    if (found === undefined) {
      return {
        sentence: 'No pattern of recent thefts has hit it or its jurisdiction in five years.',
        evidence: [],
      };
    }
    const where = isOwn ? 'it' : 'a venue in its jurisdiction';
    const share = Math.round(100 * found.prevalence);
    const pattern = found.event.mechanism.replaceAll('_', ' ');
    return {
      sentence: `The pattern that hit ${where} in the theft of ${dateInWords(found.event.statedOn)} (${pattern}) makes up ${share} % of recent thefts.`,
      evidence: [evidenceId.incident(found.event.incidentId)],
    };
  },
};

function recurrencesAt(
  view: VenueView,
  { recurrences }: IndustryContext,
): { own: Recurrence | undefined; neighbour: Recurrence | undefined } {
  return {
    own: recurrences.byVenue.get(view.venue.id),
    neighbour: view.base && recurrences.byCode.get(view.base.code),
  };
}
