import { middleDay, yearsBetween } from '../../domain/date.ts';
import type { Incident } from '../../domain/incident.ts';
import { evidenceId } from '../evidenceId.ts';
import type { Feature } from '../feature.ts';
import { decay } from '../halfLife.ts';
import { capitalised, countInWords, dateInWords, listInWords } from '../sentence.ts';
import type { VenueView } from '../venueView.ts';

const HALF_LIFE_YEARS = 2;
/** What a repelled attempt or data leak counts against a theft. */
const NEAR_MISS_WEIGHT = 0.5;

/** The venue's own past thefts and near misses, fading with a half-life of two years, in doublings. */
export const ownIncidents: Feature = {
  id: 'ownIncidents',
  group: 'incidentHistory',
  scope: 'venue',
  question: 'Was it robbed or attacked before, and how recently?',
  rationale:
    'A venue breached once is breached again more often: the attacker knows it and the weakness may remain.',
  source:
    'RiskRecon (2021): previously breached ≈ 3×, an association without size; kept weak beside size and footprint, which carry most of it',
  prior: { mean: 0.1, sd: 0.07 },
  observe(view) {
    const weight = (incident: Incident) =>
      decay(yearsBetween(middleDay(incident.occurredOn), view.asOf), HALF_LIFE_YEARS);
    const thefts = view.thefts.reduce((sum, each) => sum + weight(each), 0);
    const nearMisses = nearMissesOf(view).reduce((sum, each) => sum + weight(each), 0);
    return { value: Math.log2(1 + thefts + NEAR_MISS_WEIGHT * nearMisses) };
  },
  explain(view) {
    const nearMisses = nearMissesOf(view);
    const incidents = [...view.thefts, ...nearMisses];
    if (incidents.length === 0)
      return { sentence: 'No theft or attempt against it is publicly known.', evidence: [] };
    const parts = [
      described(view.thefts, 'theft'),
      described(nearMisses, 'attempt or leak', 'attempts or leaks'),
    ];
    return {
      sentence: `${capitalised(parts.filter(Boolean).join(' and '))}: venues attacked before are robbed more often.`,
      evidence: incidents.map(({ id }) => evidenceId.incident(id)),
    };
  },
};

function nearMissesOf(view: VenueView): Incident[] {
  return view.incidents.filter((each) => each.theft !== 'exit_scam' && !view.thefts.includes(each));
}

function described(incidents: Incident[], noun: string, plural?: string): string {
  if (incidents.length === 0) return '';
  const dates = incidents.map(({ occurredOn }) => dateInWords(occurredOn));
  return `${countInWords(incidents.length, noun, plural)} (${listInWords(dates)})`;
}
