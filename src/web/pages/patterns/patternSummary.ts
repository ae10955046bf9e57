import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { stateClaim } from '../../components/incidents/stateClaim.ts';
import { sumThefts, type TheftSums } from '../../components/incidents/sumThefts.ts';
import { isTheft } from '../../components/incidents/theft.ts';
import { yearOf } from '../../components/incidents/yearOf.ts';
import { formatPercent } from '../../format/probability.ts';
import { patternOf, type Stage } from './patternShares.ts';

/** What incidents show of a pattern. */
export interface PatternSummary {
  id: string;
  stage: Stage;
  name: string;
  incidents: number;
  sums: TheftSums;
  /** Thefts attributed to a state actor or suspected of one. */
  stateThefts: number;
  firstStateYear: number | undefined;
  /** The largest state thefts first, then other thefts by size, then the rest. */
  examples: Incident[];
  /** Share of the next state theft, 0 to 1; `undefined` where the outlook does not name it. */
  nextShare: number | undefined;
}

interface PatternLike {
  id: string;
  stage: Stage;
  name: string;
}

const EXAMPLES = 3;

/** Sums up the incidents of a pattern that are in force. */
export function patternSummary(
  { id, stage, name }: PatternLike,
  incidents: readonly Incident[],
  outlook: readonly { pattern: string; stage: Stage; share: number }[],
): PatternSummary {
  const matching = incidents.filter((each) => each.withdrawn === undefined && patternOf(each, stage) === id);
  const sums = sumThefts(matching);
  const laidToStates = matching.filter((each) => isTheft(each) && stateClaim(each).status !== 'none');
  return {
    id,
    stage,
    name,
    incidents: matching.length,
    sums,
    stateThefts: laidToStates.length,
    firstStateYear: laidToStates.length > 0 ? Math.min(...laidToStates.map(yearOf)) : undefined,
    examples: matching.toSorted((a, b) => weight(b) - weight(a)).slice(0, EXAMPLES),
    nextShare: outlook.find((each) => each.pattern === id && each.stage === stage)?.share,
  };
}

// A loss is below 1e12, so each rank outweighs any loss of the rank below.
function weight(incident: Incident): number {
  const rank = isTheft(incident) ? (stateClaim(incident).status === 'none' ? 1 : 2) : 0;
  return rank * 1e12 + (incident.lossUsd ?? 0);
}

const MOST_NAMED = 3;

/** What the next state theft would most likely look like, in a sentence; `undefined` without an outlook. */
export function nextTheftSentence(summaries: readonly PatternSummary[]): string | undefined {
  const named = summaries
    .filter(({ nextShare }) => nextShare !== undefined)
    .toSorted((a, b) => (b.nextShare ?? 0) - (a.nextShare ?? 0))
    .slice(0, MOST_NAMED)
    .map(({ name, nextShare }) => `${name} (${formatPercent(nextShare ?? 0)})`);
  return named.length === 0 ? undefined : `Most likely in the next state theft: ${named.join(', ')}.`;
}
