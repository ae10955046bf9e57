import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import type { JurisdictionStanding } from '../industry/jurisdictionStanding.ts';
import { dateInWords } from '../sentence.ts';
import type { VenueView } from '../venueView.ts';

/** Steps below compliance by FATF rating of Recommendation 15. */
const RATING_STEPS: Record<string, number> = { C: 0, LC: 0, PC: 0.5, NC: 1 };
const RATING_WORDS: Record<string, string> = {
  C: 'compliant',
  LC: 'largely compliant',
  PC: 'partially compliant',
  NC: 'non-compliant',
};

/** Shortcomings of the operating base before the FATF: on a list (1), Recommendation 15 unmet (up to 1). */
export const fatfStanding: Feature = {
  id: 'fatfStanding',
  group: 'regulatoryOversight',
  scope: 'jurisdiction',
  question: 'Does its operating base fall short before the FATF?',
  rationale: 'Weak supervision of virtual assets may go with weak protection; expect little.',
  source: 'expert prior; Moore & Christin (2013) found no effect of an AML index',
  prior: { mean: 0.02, sd: 0.05 },
  observe(view, context) {
    const standing = standingAt(view, context.standings);
    if (standing === undefined) return { unknown: 'its operating base is not known' };
    return {
      value: Number(standing.fatfListing !== undefined) + (RATING_STEPS[ratingOf(standing) ?? ''] ?? 0),
    };
  },
  explain(view, context) {
    const standing = standingAt(view, context.standings);
    const code = view.base?.code;
    if (standing === undefined || code === undefined)
      return { sentence: 'Its operating base is not known.', evidence: [] };
    const { fatfListing, recommendation15 } = standing;
    const rating = RATING_WORDS[ratingOf(standing) ?? ''];
    const listed = fatfListing ? `on a FATF list since ${dateInWords(fatfListing.from)}` : 'on no FATF list';
    const rated = rating ? `rated ${rating} on Recommendation 15` : 'not yet rated on Recommendation 15';
    return {
      sentence: `${context.names.get(code) ?? code} is ${listed} and ${rated}.`,
      evidence: [fatfListing, recommendation15].flatMap((each) =>
        each ? [evidenceId.jurisdictionFact(code, each.id)] : [],
      ),
    };
  },
};

function standingAt(
  view: VenueView,
  standings: Map<string, JurisdictionStanding>,
): JurisdictionStanding | undefined {
  return view.base && standings.get(view.base.code);
}

function ratingOf(standing: JurisdictionStanding): string | undefined {
  return standing.recommendation15?.value?.match(/^(NC|PC|LC|C)\b/)?.[1];
}
