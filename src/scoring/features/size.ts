import { type IsoDate, middleDay, yearsBetween } from '../../domain/date.ts';
import type { ExchangeFact } from '../../domain/exchange.ts';
import type { VolumeObservation } from '../../domain/volume.ts';
import { evidenceId } from '../evidenceId.ts';
import type { Feature, Observation } from '../feature.ts';
import { decay } from '../halfLife.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import { dateInWords } from '../sentence.ts';
import type { VenueView } from '../venueView.ts';

const HALF_LIFE_YEARS = 0.5;
const OLDEST_YEARS = 4;
/** What a rank in a partial list is worth against one in a full list. */
const PARTIAL_LIST_WEIGHT = 0.25;
/** log₂ rank of the middle of tier 1, and how far a tier lies below the one above. */
const TIER_ONE_LOG2_RANK = Math.log2(5);
const LOG2_RANK_PER_TIER = 1.6;
/** From this log₂ rank down a venue counts as step 0; one step is this many halvings of rank. */
const SMALLEST_LOG2_RANK = 7.5;
const LOG2_RANK_PER_STEP = 1.7;
const LARGEST_STEP = 4;

interface Reading {
  log2Rank: number;
  weight: number;
}

/**
 * Size in steps from 0 (below about rank 180) to 4 (the largest), from dated volume ranks only:
 * the weighted mean log₂ rank in the lists of the last four years, with a half-life of six months.
 * A venue in none of them counts as small, not as unknown, once there are complete lists.
 */
export const size: Feature = {
  id: 'size',
  group: 'exposure',
  scope: 'venue',
  question: 'How large is it, by dated volume rank?',
  rationale: 'More to steal, and more worth preparing for. Larger venues are robbed more often.',
  source:
    'Moore & Christin (2013): odds of a breach × 1.67 per doubling of volume; cyber losses grow as size^0.6',
  prior: { mean: 0.5, sd: 0.15 },
  observe: (view, context) => observeSize(view, context),
  explain(view, context) {
    const observed = observeSize(view, context);
    const volumes = recentVolumes(view).filter(({ rank }) => rank !== undefined);
    const tier = currentTier(view.publicFacts, view.asOf);
    const evidence = [
      ...volumes.slice(-3).map((each) => evidenceId.volume(view.venue, each)),
      ...(tier ? [evidenceId.fact(view.venue, tier)] : []),
    ];
    const last = volumes.at(-1);
    if ('unknown' in observed) return { sentence: `Its size is unknown: ${observed.unknown}.`, evidence };
    const step = `size step ${observed.value.toFixed(1)} of ${LARGEST_STEP}`;
    if (last?.rank !== undefined) {
      return {
        sentence: `Ranked ${last.rank} by volume on ${dateInWords(last.observedOn)} (${step}).`,
        evidence,
      };
    }
    if (tier)
      return {
        sentence: `Volume tier ${tier.sizeTier} since ${dateInWords(tier.from)} (${step}).`,
        evidence,
      };
    return { sentence: `In no volume list of the four years before (${step}).`, evidence };
  },
};

function observeSize(view: VenueView, context: IndustryContext): Observation {
  const readings = [...rankReadings(view), ...tierReadings(view)];
  if (readings.length === 0) {
    return context.fullCrossSections.length > 0
      ? { value: 0 }
      : { unknown: 'no complete volume list was published by then' };
  }
  const weight = readings.reduce((sum, each) => sum + each.weight, 0);
  const log2Rank = readings.reduce((sum, each) => sum + each.weight * each.log2Rank, 0) / weight;
  const steps = (SMALLEST_LOG2_RANK - log2Rank) / LOG2_RANK_PER_STEP;
  return { value: Math.min(LARGEST_STEP, Math.max(0, steps)) };
}

function recentVolumes(view: VenueView): VolumeObservation[] {
  return view.volumes.filter((each) => yearsBetween(each.observedOn, view.asOf) <= OLDEST_YEARS);
}

function rankReadings(view: VenueView): Reading[] {
  return recentVolumes(view).flatMap((each) => {
    if (each.rank === undefined) return [];
    const weight = decay(yearsBetween(each.observedOn, view.asOf), HALF_LIFE_YEARS);
    return [
      {
        log2Rank: Math.log2(each.rank),
        weight: each.fullCrossSection ? weight : weight * PARTIAL_LIST_WEIGHT,
      },
    ];
  });
}

function tierReadings(view: VenueView): Reading[] {
  const tier = currentTier(view.publicFacts, view.asOf)?.sizeTier;
  return tier === undefined
    ? []
    : [{ log2Rank: TIER_ONE_LOG2_RANK + (tier - 1) * LOG2_RANK_PER_TIER, weight: 1 }];
}

/** The newest public change of tier, unless it has ended. */
function currentTier(facts: readonly ExchangeFact[], asOf: IsoDate): ExchangeFact | undefined {
  const newest = facts
    .filter((fact) => fact.kind === 'volume_tier_change' && fact.sizeTier !== undefined)
    .sort((a, b) => (middleDay(a.from) < middleDay(b.from) ? -1 : 1))
    .at(-1);
  return newest?.to !== undefined && middleDay(newest.to) < asOf ? undefined : newest;
}
