import { yearsBetween } from '../../domain/date.ts';
import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import type { TheftEvent } from '../industry/theftEvent.ts';
import { dateInWords } from '../sentence.ts';
import type { VenueView } from '../venueView.ts';

const WITHIN_YEARS = 5;
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
  observe: (view, context) => ({ value: strongest(view, context)?.weight ?? 0 }),
  explain(view, context) {
    const found = strongest(view, context);
    if (found === undefined) {
      return {
        sentence: 'No pattern of recent thefts has hit it or its jurisdiction in five years.',
        evidence: [],
      };
    }
    const where = found.event.venueId === view.venue.id ? 'it' : 'a venue in its jurisdiction';
    const share = Math.round(100 * (context.patternPrevalence.get(found.event.mechanism) ?? 0));
    const pattern = found.event.mechanism.replaceAll('_', ' ');
    return {
      sentence: `The pattern that hit ${where} in the theft of ${dateInWords(found.event.statedOn)} (${pattern}) makes up ${share} % of recent thefts.`,
      evidence: [evidenceId.incident(found.event.incidentId)],
    };
  },
};

function strongest(
  view: VenueView,
  context: IndustryContext,
): { event: TheftEvent; weight: number } | undefined {
  let best: { event: TheftEvent; weight: number } | undefined;
  for (const event of context.thefts) {
    const weight = relevance(event, view, context) * (context.patternPrevalence.get(event.mechanism) ?? 0);
    if (weight > 0 && weight >= (best?.weight ?? 0)) best = { event, weight };
  }
  return best;
}

function relevance(event: TheftEvent, view: VenueView, context: IndustryContext): number {
  if (yearsBetween(event.occurredOn, view.asOf) >= WITHIN_YEARS) return 0;
  if (event.venueId === view.venue.id) return 1;
  const code = context.theftCodes.get(event.incidentId);
  return code !== undefined && code === view.base?.code ? NEIGHBOUR_WEIGHT : 0;
}
