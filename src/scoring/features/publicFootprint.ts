import type { ExchangeFact, ExchangeFactKind } from '../../domain/exchange.ts';
import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import { countInWords } from '../sentence.ts';
import type { VenueView } from '../venueView.ts';

const NOT_COUNTED = new Set<ExchangeFactKind>(['hq_change', 'rename', 'volume_tier_change']);
/** Three facts say as much as thirty. */
const MOST_DOUBLINGS = 2;

/** How many public facts there are about the venue, in doublings, to two. Facts on record only because it was robbed do not count. */
export const publicFootprint: Feature = {
  id: 'publicFootprint',
  group: 'exposure',
  scope: 'venue',
  question: 'How large is its public footprint of licences, certificates, funds and proceedings?',
  rationale:
    'Venues that publish more are larger, richer and better known than their volume rank shows, and are robbed more. An association with exposure, not an effect of the controls.',
  source: 'expert prior: proxy for assets held, which are not published for most venues and years',
  prior: { mean: 0.3, sd: 0.2 },
  observe: (view) => ({ value: Math.min(MOST_DOUBLINGS, Math.log2(1 + countedFacts(view).length)) }),
  explain(view) {
    const facts = countedFacts(view);
    return {
      sentence:
        `${countInWords(facts.length, 'public fact')} about its licences, certificates, safeguards and proceedings: venues with more are better known and hold more.`.replace(
          /^./,
          (first) => first.toUpperCase(),
        ),
      evidence: facts.map((fact) => evidenceId.fact(view.venue, fact)),
    };
  },
};

function countedFacts(view: VenueView): ExchangeFact[] {
  return view.publicFacts.filter((fact) => !NOT_COUNTED.has(fact.kind) && fact.promptedBy === undefined);
}
