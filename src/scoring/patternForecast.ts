import type { PatternShare } from '../domain/score.ts';
import { evidenceId } from './evidenceId.ts';
import type { IndustryContext } from './industry/industryContext.ts';
import type { VenueView } from './venueView.ts';

/** What the next state theft would look like, and which of the venue's controls in force meet it. */
export function patternForecast(view: VenueView, context: IndustryContext): PatternShare[] {
  return context.nextTheft.map(({ pattern, stage, share }) => {
    const controls = context.metBy.get(`${stage}/${pattern}`) ?? [];
    const meeting = view.facts.filter(({ kind }) => controls.includes(kind));
    return { pattern, stage, share, metBy: meeting.map((fact) => evidenceId.fact(view.venue, fact)) };
  });
}
