import type { ExchangeFact } from '../../domain/exchange.ts';
import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import type { VenueView } from '../venueView.ts';

/** Share of the currently prevalent theft patterns that no known control of the venue meets. */
export const controlGap: Feature = {
  id: 'controlGap',
  group: 'attackPatterns',
  scope: 'venue',
  question: 'What share of today’s theft patterns does no known control of the venue meet?',
  rationale:
    'Expert prior. Larger venues publish more controls and are robbed more, so the raw association is positive; read it as a gap in what is known, not as an effect.',
  source: 'expert prior on controls of CCSS, ISO/IEC 27001 and NIST CSF 2.0 against observed mechanisms',
  prior: { mean: 0.2, sd: 0.2 },
  observe: (view, context) => ({ value: gapOf(view, context) }),
  explain(view, context) {
    const controls = view.facts.filter((fact) => meetsSomething(fact, context));
    const share = Math.round(100 * (1 - gapOf(view, context)));
    return {
      sentence:
        controls.length === 0
          ? 'No published control is known that meets the patterns of recent thefts.'
          : `Its known controls meet patterns that make up ${share} % of recent thefts.`,
      evidence: controls.map((fact) => evidenceId.fact(view.venue, fact)),
    };
  },
};

function gapOf(view: VenueView, context: IndustryContext): number {
  const held = new Set<string>(view.facts.map(({ kind }) => kind));
  let gap = 0;
  for (const [pattern, share] of context.patternPrevalence) {
    if (!(context.metBy.get(`theft/${pattern}`) ?? []).some((control) => held.has(control))) gap += share;
  }
  return gap;
}

function meetsSomething(fact: ExchangeFact, context: IndustryContext): boolean {
  return [...context.patternPrevalence.keys()].some((pattern) =>
    context.metBy.get(`theft/${pattern}`)?.includes(fact.kind),
  );
}
