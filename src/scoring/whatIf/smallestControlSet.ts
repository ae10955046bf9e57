import type { VenueEvidence } from '../../domain/evidence.ts';
import { type ControlKind, controlKind } from '../../domain/exchange.ts';
import type { ScoreSummary } from '../../domain/listing.ts';
import type { RiskBand } from '../../domain/score.ts';
import type { IndustryContext } from '../industry/industryContext.ts';
import { isBandWithin } from '../riskPoints.ts';
import { controlsHeld, suppose } from './hypothesis.ts';

/** Controls a venue is not known to have, and the score with them. */
export interface ControlSet {
  /** In alphabetical order; empty when the band is reached as it is. */
  controls: ControlKind[];
  reaches: ScoreSummary;
}

/** What the search found, and how far all controls together would go. */
export interface ControlSearch {
  smallest: ControlSet | null;
  /** Every kind of control that meets a pattern of recent thefts, added at once. */
  furthest: ControlSet;
}

/**
 * The smallest set of further kinds of control with which a venue's score is in a band or below it, the
 * first in alphabetical order among equally small ones; null when not even all of them reach it.
 * Exhaustive over the kinds that meet a pattern of recent thefts (the others change nothing), after one
 * look at all of them together.
 */
export function smallestControlSet(
  evidence: VenueEvidence,
  wanted: RiskBand,
  context: IndustryContext,
  score: (evidence: VenueEvidence) => ScoreSummary,
): ControlSearch {
  const useful = usefulControls(evidence, context);
  const tryOut = (add: readonly ControlKind[]): ControlSet => ({
    controls: [...add],
    reaches: score(suppose(evidence, { controls: { add, remove: [] } }, context.asOf)),
  });
  const furthest = tryOut(useful);
  const isReached = ({ reaches }: ControlSet) => isBandWithin(reaches.riskBand, wanted);
  for (let size = 0; size <= useful.length; size++) {
    if (size > 0 && !isReached(furthest)) break;
    for (const controls of subsetsOf(useful, size)) {
      const set = tryOut(controls);
      if (isReached(set)) return { smallest: set, furthest };
    }
  }
  return { smallest: null, furthest };
}

function usefulControls(evidence: VenueEvidence, context: IndustryContext): ControlKind[] {
  const held = controlsHeld(evidence, context.asOf);
  const meeting = new Set(
    [...context.patternPrevalence.keys()].flatMap((pattern) => context.metBy.get(`theft/${pattern}`) ?? []),
  );
  return controlKind.options.filter((kind) => meeting.has(kind) && !held.has(kind)).sort();
}

/** Every subset of a size, in the order of the items. */
function* subsetsOf<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [i, first] of items.entries()) {
    for (const rest of subsetsOf(items.slice(i + 1), size - 1)) yield [first, ...rest];
  }
}
